import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type { Reference } from '#messaging/actions/enqueue_messages'
import { messageLifecycle } from '#messaging/lifecycle'

/** Fails the waiting messages of some causes before they ever left: what they were to carry could not be made. */
export class FailMessages {
  /** @param reason an Italian sentence for whoever decides what to do */
  async handle(causes: Reference[], reason: string, trx: TransactionClientContract): Promise<void> {
    for (const cause of causes) {
      await trx
        .from('messages')
        .where({ cause_type: cause.type, cause_id: cause.id, state: 'waiting' })
        .update({
          state: messageLifecycle.next('fail', 'waiting'),
          cause: reason.slice(0, 500),
          settled_at: toDb(clock.now()),
        })
    }
  }
}
