import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import {
  attachmentColumns,
  type Attachment,
  type Reference,
} from '#messaging/actions/enqueue_messages'

/** Marks waiting messages ready, with the attachment that was made for each. Those that no longer wait stay as they are. */
export class ReleaseMessages {
  async handle(
    items: Array<{ cause: Reference; attachment: Attachment | null }>,
    trx: TransactionClientContract
  ): Promise<void> {
    const readyAt = toDb(clock.now())
    for (const { cause, attachment } of items) {
      await trx
        .from('messages')
        .where({ channel: 'email', cause_type: cause.type, cause_id: cause.id, state: 'waiting' })
        .update({ ready_at: readyAt, ...attachmentColumns(attachment) })
    }
  }
}
