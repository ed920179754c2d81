import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { refuseUnknownTags } from '#messaging/actions/save_message_template'
import { renderMessage, type MessageText } from '#messaging/mail/render_message'
import { SAMPLE_VALUES } from '#messaging/sample_person'

/** Sends a text, filled with an invented person's values, to whoever is writing it. */
export class SendTestText {
  constructor(private actor: Account) {}

  async handle(message: MessageText): Promise<void> {
    refuseUnknownTags(message)
    const { subject, text } = renderMessage(message, SAMPLE_VALUES)
    const draft = {
      cause: { type: 'message_test', id: this.actor.id },
      recipientKey: randomUUID(),
      to: { address: this.actor.email, name: this.actor.fullName },
      subject: `[Prova] ${subject}`,
      body: text,
      dueAt: clock.now(),
      isReady: true,
    }
    await db.transaction((trx) => new EnqueueMessages().handle([draft], trx))
  }
}
