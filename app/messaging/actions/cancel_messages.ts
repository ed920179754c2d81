import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type { Reference } from '#messaging/actions/enqueue_messages'
import { messageLifecycle } from '#messaging/lifecycle'

/** Which messages: those of a group but for a few causes, of a cause, or single ones. */
export type Selection =
  { group: Reference; exceptCauses?: number[] } | { cause: Reference } | { ids: number[] }

/** A cancelled message with what had caused it. */
export type Cancelled = { id: number; cause: Reference }

/**
 * Cancels the messages of a selection that still wait; those already leaving or gone are left alone.
 * @returns what was cancelled, for the caller to follow it up in the same transaction
 */
export class CancelMessages {
  constructor(private actor: Actor) {}

  async handle(selection: Selection, trx: TransactionClientContract): Promise<Cancelled[]> {
    const { from, to } = messageLifecycle.transitions.cancel
    const rows = await trx
      .from('messages')
      .where(columnsOf(selection))
      .if('ids' in selection, (query) =>
        query.whereIn('id', 'ids' in selection ? selection.ids : [])
      )
      .if('exceptCauses' in selection, (query) =>
        query.whereNotIn('cause_id', ('exceptCauses' in selection && selection.exceptCauses) || [])
      )
      .whereIn('state', [...from])
      .update({ state: to, settled_at: toDb(clock.now()), settled_by: this.actor.id }, [
        'id',
        'cause_type',
        'cause_id',
      ])
    const cancelled = rows.map(asCancelled)
    if (cancelled.length) await this.#tell(selection, cancelled, trx)
    return cancelled
  }

  async #tell(selection: Selection, cancelled: Cancelled[], trx: TransactionClientContract) {
    const subject =
      'group' in selection ? selection.group : { type: 'message', id: cancelled[0].id }
    const count = cancelled.length
    await record(this.actor, 'messages.cancelled', subject, { count }, trx)
  }
}

function columnsOf(selection: Selection) {
  if ('group' in selection) {
    return { group_type: selection.group.type, group_id: selection.group.id }
  }
  return 'cause' in selection
    ? { cause_type: selection.cause.type, cause_id: selection.cause.id }
    : {}
}

const asCancelled = (row: { id: number; cause_type: string; cause_id: number }): Cancelled => ({
  id: row.id,
  cause: { type: row.cause_type, id: row.cause_id },
})
