import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { formFault } from '#core/form_fault'
import { unknownTags } from '#core/tags'
import MessageTemplate from '#messaging/models/message_template'

export type TemplateText = { name: string; subject: string; body: string }

/** Somebody saved the template after this text was opened. */
export class StaleRevision extends Error {}

/**
 * Makes a template, or changes one. Unknown tags and a name that is taken are faults of the form; a template that
 * changed meanwhile throws `StaleRevision`.
 */
export class SaveMessageTemplate {
  constructor(private actor: Actor) {}

  create(text: TemplateText): Promise<MessageTemplate> {
    const template = new MessageTemplate().merge({ revision: 0, createdAt: clock.now() })
    return this.#save('messageTemplate.created', text, async () => template)
  }

  change(id: number, revision: number, text: TemplateText): Promise<MessageTemplate> {
    return this.#save('messageTemplate.changed', text, async (trx) => {
      const query = MessageTemplate.query({ client: trx }).where('id', id)
      const template = await query.forUpdate().firstOrFail()
      if (template.revision !== revision) throw new StaleRevision()
      return template
    })
  }

  async #save(
    action: string,
    text: TemplateText,
    find: (trx: TransactionClientContract) => Promise<MessageTemplate>
  ) {
    refuseUnknownTags(text)
    try {
      return await db.transaction(async (trx) => {
        const template = await find(trx)
        template
          .useTransaction(trx)
          .merge({ ...text, revision: template.revision + 1, updatedAt: clock.now() })
        await template.save()
        const subject = { type: 'message_template', id: template.id }
        await record(this.actor, action, subject, { revision: template.revision }, trx)
        return template
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw formFault({ nome: 'C’è già un modello con questo nome: ne scelga un altro.' })
    }
  }
}

/** Unknown tags are faults beside their field, listed. */
export function refuseUnknownTags({ subject, body }: Pick<TemplateText, 'subject' | 'body'>) {
  const faults = Object.entries({ oggetto: subject, messaggio: body })
    .map(([field, text]) => [field, unknownTags(text)] as const)
    .filter(([, unknown]) => unknown.length > 0)
    .map(([field, unknown]) => [field, sentenceFor(unknown)])
  if (faults.length) throw formFault(Object.fromEntries(faults))
}

const sentenceFor = (unknown: string[]) =>
  `${unknown.length === 1 ? 'Questo tag non esiste' : 'Questi tag non esistono'}: ${unknown.map((name) => `[${name}]`).join(', ')}. Scelga tra quelli elencati, o tolga le parentesi quadre.`
