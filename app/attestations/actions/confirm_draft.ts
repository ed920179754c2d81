import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { formFault } from '#core/form_fault'
import type WizardDraft from '#core/wizard/draft'
import MessageTemplate from '#messaging/models/message_template'
import Batch from '#attestations/models/batch'
import { SEND_TIME_FAULTS, sendTime } from '#attestations/send_time'
import { answersOf } from '#attestations/wizard/answers'

/**
 * Turns a draft into a batch and freezes it. The draft's row is locked, so that a double click or a second tab finds
 * the batch that the first one made. Numbers and PDFs follow off the request.
 */
export class ConfirmDraft {
  constructor(private actor: Account) {}

  /** Throws a form fault when the hour has passed meanwhile or nobody is left in the list. */
  async handle(draft: WizardDraft): Promise<Batch> {
    const { name } = await MessageTemplate.findOrFail(answersOf(draft).messageTemplateId ?? 0)
    return db.transaction(async (trx) => {
      const locked = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
      if (locked.confirmed_at) {
        return Batch.query({ client: trx }).where('draftId', draft.id).firstOrFail()
      }
      draft.answers =
        typeof locked.answers === 'string' ? JSON.parse(locked.answers) : locked.answers
      const batch = await this.#freeze(draft, name, trx)
      await trx
        .from('wizard_drafts')
        .where('id', draft.id)
        .update({ confirmed_at: toDb(batch.confirmedAt) })
      const details = {
        name: batch.webinarTitle,
        people: batch.peopleCount,
        sendAt: batch.sendAt.toISO(),
      }
      await record(this.actor, 'batch.confirmed', { type: 'batch', id: batch.id }, details, trx)
      return batch
    })
  }

  async #freeze(draft: WizardDraft, messageTemplateName: string, trx: TransactionClientContract) {
    const answers = answersOf(draft)
    return Batch.create(
      {
        draftId: draft.id,
        templateVersionId: answers.templateVersionId!,
        messageTemplateName,
        project: answers.project!,
        cup: answers.cup!,
        webinarTitle: answers.webinarTitle!,
        subject: answers.subject!,
        body: answers.body!,
        fileName: answers.file!.fileName,
        sendAt: instantOf(draft),
        peopleCount: await peopleCount(draft.id, trx),
        state: 'registering',
        confirmedBy: this.actor.id,
        confirmedAt: clock.now(),
      },
      { client: trx }
    )
  }
}

function instantOf(draft: WizardDraft): DateTime {
  const { sendDate, sendTime: hour } = answersOf(draft)
  const instant = sendTime(sendDate ?? '', hour ?? '')
  if (!instant.ok) throw formFault({ conferma: SEND_TIME_FAULTS[instant.error].message })
  return instant.value
}

async function peopleCount(draftId: number, trx: TransactionClientContract): Promise<number> {
  const { total } = await trx
    .from('draft_people')
    .where({ draft_id: draftId, is_removed: false })
    .count('* as total')
    .firstOrFail()
  if (Number(total) === 0)
    throw formFault({ conferma: 'Nella lista non c’è nessuno: non c’è niente da inviare.' })
  return Number(total)
}
