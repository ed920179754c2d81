import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { lockFree, toDb } from '#core/database'
import { GroupWriter } from '#messaging/dispatch/group_writer'
import { steadily } from '#messaging/dispatch/steadily'
import { messageLifecycle } from '#messaging/lifecycle'
import Message from '#messaging/models/message'

/** The name of this machine, as leases and runs show it. */
export const machineName = () => hostname().slice(0, 40)

const { begin, postpone } = messageLifecycle.transitions

/**
 * The rows that one dispatcher holds. Several dispatchers and machines may work at once: a row is taken by one
 * only, and a row that was lost meanwhile (a late heartbeat, a clock that jumped) is not sent.
 */
export class Leases {
  readonly owner = `${machineName()}:${process.pid}:${randomUUID().slice(0, 8)}`
  #marks = new GroupWriter((ids: number[]) => steadily(() => this.#mark(ids)))

  constructor(private seconds: number) {}

  /** Takes up to `limit` due and ready messages, oldest first, each with an open attempt. */
  claim(limit: number): Promise<Message[]> {
    return steadily(() => db.transaction((trx) => this.#claim(limit, trx)))
  }

  /** Notes that the content is about to travel. False when the lease was lost: then nothing may be sent. */
  markDataStarted(message: Message): Promise<boolean> {
    return this.#marks.add(message.id)
  }

  /** Prolongs the leases of everything held. */
  async extend(): Promise<void> {
    await db
      .from('messages')
      .where({ state: begin.to, leased_by: this.owner })
      .update({ leased_until: this.#until() })
  }

  /** Gives back messages that were taken and not tried, as if nobody had touched them. */
  async giveBack(messages: Message[]): Promise<void> {
    const ids = messages.map(({ id }) => id)
    if (ids.length) await steadily(() => db.transaction((trx) => this.#giveBack(ids, trx)))
  }

  async #claim(limit: number, trx: TransactionClientContract) {
    const now = toDb(clock.now())
    const due = trx.from('messages').select('id').where({ channel: 'email' })
    due
      .whereIn('state', [...begin.from])
      .whereNotNull('ready_at')
      .where('next_try_at', '<=', now)
    const rows = await lockFree(due.orderBy('next_try_at').orderBy('id').limit(limit), trx)
    const ids: number[] = rows.map(({ id }: { id: number }) => id)
    if (!ids.length) return []
    const lease = { state: begin.to, leased_by: this.owner, leased_until: this.#until() }
    await trx.from('messages').whereIn('id', ids).update(lease).increment('tries', 1)
    const messages = await Message.query({ client: trx }).whereIn('id', ids).orderBy('id')
    await trx.table('message_attempts').multiInsert(messages.map((row) => attemptOf(row, now)))
    return messages
  }

  async #mark(ids: number[]): Promise<boolean[]> {
    const rows = await db
      .from('messages')
      .whereIn('id', ids)
      .where({ state: begin.to, leased_by: this.owner })
      .update({ data_started_at: toDb(clock.now()) }, ['id'])
    const marked = new Set(rows.map(({ id }: { id: number }) => id))
    return ids.map((id) => marked.has(id))
  }

  async #giveBack(ids: number[], trx: TransactionClientContract) {
    const held = trx.from('messages').whereIn('id', ids).where({ leased_by: this.owner })
    const rows = await held.where('state', begin.to).select('id').forUpdate()
    const free = { state: postpone.to, leased_by: null, leased_until: null }
    const heldIds = rows.map(({ id }: { id: number }) => id)
    await trx.from('messages').whereIn('id', heldIds).update(free).decrement('tries', 1)
    const attempts = trx.from('message_attempts').whereIn('message_id', heldIds)
    await attempts.whereNull('outcome').delete()
  }

  #until() {
    return toDb(clock.now().plus({ seconds: this.seconds }))
  }
}

const attemptOf = (message: Message, now: string) => ({
  message_id: message.id,
  started_at: now,
  to_address: message.toAddress,
})
