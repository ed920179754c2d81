import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { fromDb, isUniqueViolation, toDb } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { personKey } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import type WizardDraft from '#core/wizard/draft'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { timelinessOf } from '#selection/application/closing'
import { readContext, type DraftContext } from '#selection/application/context'
import { frozenBytes, readSteps } from '#selection/application/freeze'
import type { FrozenApplication } from '#selection/frozen_application'
import { applicationReceiptMail } from '#selection/mails/application_receipt_mail'
import Application from '#selection/models/application'
import { askedFilesAreThere } from '#selection/application/steps/attachments'

/**
 * `late`: it arrived at the closing instant or after. `taken`: this codice fiscale has an application already.
 * `incomplete`: something is missing, or barred, since the summary was shown.
 */
export type SubmissionFault = 'late' | 'early' | 'taken' | 'incomplete'

/**
 * Sends an application: everything is read and frozen first, and the notice's row, which gives the number, is locked last
 * and for a few statements, because all who send in the last minute wait for it.
 */
export class SubmitApplication {
  constructor(private actor: Account) {}

  /**
   * A draft already sent gives its application again: a double click makes one.
   * @param arrivedAt when the whole request had been received: what decides whether it is in time
   */
  async handle(
    draft: WizardDraft,
    arrivedAt: DateTime
  ): Promise<Result<Application, SubmissionFault>> {
    try {
      return ok(await db.transaction((trx) => this.#send(draft, arrivedAt, trx)))
    } catch (error) {
      if (error instanceof Refusal) return fail(error.fault)
      if (isSamePerson(error)) return fail('taken')
      throw error
    }
  }

  async #send(draft: WizardDraft, arrivedAt: DateTime, trx: TransactionClientContract) {
    const locked = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
    if (locked.confirmed_at) {
      return Application.query({ client: trx }).where('draftId', draft.id).firstOrFail()
    }
    draft.answers = JSON.parse(locked.answers)
    const context = await readContext(draft, trx, arrivedAt)
    if (timelinessOf(context.notice, arrivedAt) !== 'in_time') {
      throw new Refusal(timelinessOf(context.notice, arrivedAt) as 'early' | 'late')
    }
    const { sent, isWhole } = readSteps(context)
    if (!isWhole || !askedFilesAreThere(context)) throw new Refusal('incomplete')
    await moveDraft(draft, arrivedAt, trx)
    const columns = columnsOf(context, sent)
    const protocolNumber = await nextProtocol(context, arrivedAt, trx)
    const application = await Application.create(
      {
        ...columns,
        accountId: this.actor.id,
        draftId: draft.id,
        protocolNumber,
        submittedAt: arrivedAt,
      },
      { client: trx }
    )
    await this.#tell(application, context, trx)
    return application
  }

  async #tell(
    application: Application,
    { draft, notice }: DraftContext,
    trx: TransactionClientContract
  ) {
    await trx
      .from('application_attachments')
      .where('draft_id', draft.id)
      .update({ draft_id: null, application_id: application.id })
    await new EnqueueMessages().handle([applicationReceiptMail(application, notice)], trx)
    const details = {
      notice: notice.label,
      protocol: application.protocolNumber,
      sha256: application.frozenSha256,
      at: application.submittedAt.toISO(),
    }
    const subject = { type: 'application', id: application.id }
    await record(this.actor, 'application.submitted', subject, details, trx)
  }
}

/** The index that holds one application a person and notice, as each database names it. */
const isSamePerson = (error: unknown) => {
  const { constraint, message } = error as { constraint?: string; message?: string }
  return (
    isUniqueViolation(error) &&
    /applications_one_a_person|applications\.person_key/.test(constraint ?? message ?? '')
  )
}

class Refusal extends Error {
  constructor(public fault: SubmissionFault) {
    super(fault)
  }
}

async function moveDraft(draft: WizardDraft, at: DateTime, trx: TransactionClientContract) {
  await trx.from('application_drafts').where('draft_id', draft.id).delete()
  await trx
    .from('wizard_drafts')
    .where('id', draft.id)
    .update({ confirmed_at: toDb(at) })
}

/** The columns that repeat what was frozen, for searches and tie-breaks. */
function columnsOf({ notice, position }: DraftContext, sent: FrozenApplication) {
  const { firstName, lastName, codiceFiscale, bornOn } = sent.person
  return {
    noticeId: notice.id,
    positionId: position!.id,
    state: 'submitted' as const,
    personKey: personKey(codiceFiscale),
    codiceFiscale,
    firstName,
    lastName,
    bornOn,
    email: sent.contacts.email,
    mobile: sent.contacts.mobile,
    provinceCode: (sent.domicile ?? sent.residence).provinceCode,
    unemployedSince: sent.requirements.unemployedSince,
    reserveKeys: sent.requirements.reserves,
    ...frozenBytes(sent),
    receiptTries: 0,
    searchText: searchable(`${firstName} ${lastName} ${codiceFiscale}`).slice(0, 480),
  }
}

/** The next number of the notice, without gaps: it goes back if the rest fails. The deadline is read again, under the lock. */
async function nextProtocol(
  { notice }: DraftContext,
  arrivedAt: DateTime,
  trx: TransactionClientContract
): Promise<number> {
  const same = { id: notice.id }
  await trx.from('selection_notices').where(same).increment('last_protocol', 1)
  const row = await trx.from('selection_notices').where(same).firstOrFail()
  const timeliness = timelinessOf(
    { state: row.state, opensAt: fromDb(row.opens_at), closesAt: fromDb(row.closes_at) },
    arrivedAt
  )
  if (timeliness !== 'in_time') throw new Refusal(timeliness)
  return row.last_protocol
}
