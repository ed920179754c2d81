import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { recipientColumns } from '#messaging/actions/enqueue_messages'
import { messageLifecycle } from '#messaging/lifecycle'
import Message from '#messaging/models/message'

/**
 * Sends a failed or uncertain message again, alone, at the next tick; to another address if one is given. It keeps
 * its Message-ID, so that a mailbox that had got it already can tell. Throws `IllegalTransition` for any other state.
 */
export class ResendMessage {
  constructor(private actor: Actor) {}

  async handle(
    message: Message,
    changes: { address?: string } = {},
    outer?: TransactionClientContract
  ): Promise<Message> {
    const run = (trx: TransactionClientContract) => this.#resend(message.id, changes.address, trx)
    return outer ? run(outer) : db.transaction(run)
  }

  async #resend(id: number, address: string | undefined, trx: TransactionClientContract) {
    const fresh = await Message.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    fresh.state = messageLifecycle.next('resend', fresh.state)
    if (address !== undefined) this.#readdress(fresh, address)
    const now = clock.now()
    fresh.merge({ tries: 0, nextTryAt: now, cause: null })
    fresh.merge({ dataStartedAt: null, settledAt: null, settledBy: null })
    await fresh.save()
    const details = { addressChanged: fresh.$extras.addressChanged === true }
    await record(this.actor, 'message.resent', { type: 'message', id }, details, trx)
    return fresh
  }

  #readdress(message: Message, address: string) {
    const columns = recipientColumns({ address, name: message.toName })
    message.$extras.addressChanged = columns.to_address !== message.toAddress
    message.merge({ toAddress: columns.to_address, searchText: columns.search_text })
  }
}
