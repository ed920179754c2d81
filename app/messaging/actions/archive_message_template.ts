import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import type MessageTemplate from '#messaging/models/message_template'

/** Puts a template away, so that nobody can choose it, or takes it back. What was already written with it stays. */
export class ArchiveMessageTemplate {
  constructor(private actor: Actor) {}

  async handle(template: MessageTemplate, change: 'archive' | 'restore'): Promise<void> {
    await db.transaction(async (trx) => {
      template.useTransaction(trx)
      template.archivedAt = change === 'archive' ? clock.now() : null
      await template.save()
      const action = change === 'archive' ? 'messageTemplate.archived' : 'messageTemplate.restored'
      await record(this.actor, action, { type: 'message_template', id: template.id }, null, trx)
    })
  }
}
