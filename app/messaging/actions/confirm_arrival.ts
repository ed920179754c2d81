import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { messageLifecycle } from '#messaging/lifecycle'
import Message from '#messaging/models/message'

/** Settles an uncertain message as arrived, on the word of whoever asked. Any other state throws `IllegalTransition`. */
export class ConfirmArrival {
  constructor(private actor: Actor) {}

  async handle(message: Message, outer?: TransactionClientContract): Promise<Message> {
    const run = (trx: TransactionClientContract) => this.#confirm(message.id, trx)
    return outer ? run(outer) : db.transaction(run)
  }

  async #confirm(id: number, trx: TransactionClientContract) {
    const fresh = await Message.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    fresh.state = messageLifecycle.next('confirmArrival', fresh.state)
    fresh.merge({ settledAt: clock.now(), settledBy: this.actor.id })
    if (fresh.isConfidential) fresh.body = ''
    await fresh.save()
    await record(this.actor, 'message.arrivalConfirmed', { type: 'message', id }, null, trx)
    return fresh
  }
}
