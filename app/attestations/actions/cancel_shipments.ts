import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { IllegalTransition } from '#core/lifecycle'
import { CancelMessages, type Cancelled, type Selection } from '#messaging/actions/cancel_messages'
import type Message from '#messaging/models/message'
import { attestationLifecycle } from '#attestations/lifecycle'
import type Attestation from '#attestations/models/attestation'
import type Batch from '#attestations/models/batch'

/**
 * Deletes sendings that have not left; their attestations keep the number and were never released: cancelled. A reissue
 * goes all the same: what it replaces is no longer valid, and its person must have one that is.
 */
export class CancelShipments {
  constructor(private actor: Account) {}

  /** @returns how many were deleted. While people are still being registered it throws `IllegalTransition`. */
  async ofBatch(batch: Batch): Promise<number> {
    const cancelled = await db.transaction(async (trx) => {
      const row = await trx.from('batches').where('id', batch.id).forUpdate().firstOrFail()
      if (row.state === 'registering') throw new IllegalTransition('batch', 'cancel', row.state)
      await lock(trx, { batch_id: batch.id })
      const reissues = await trx
        .from('attestations')
        .where('batch_id', batch.id)
        .whereNotNull('replaces_id')
        .select('id')
      const exceptCauses = reissues.map(({ id }) => id)
      return this.#cancel({ group: { type: 'batch', id: batch.id }, exceptCauses }, trx)
    })
    return cancelled.length
  }

  /** One that has left, is leaving, or carries a reissue throws `IllegalTransition`. */
  async one(message: Message, attestation: Attestation): Promise<void> {
    if (attestation.replacesId) throw new IllegalTransition('message', 'cancel', 'reissue')
    await db.transaction(async (trx) => {
      await lock(trx, { id: message.causeId })
      const cancelled = await this.#cancel({ ids: [message.id] }, trx)
      if (cancelled.length === 0) throw new IllegalTransition('message', 'cancel', message.state)
    })
  }

  async #cancel(selection: Selection, trx: TransactionClientContract): Promise<Cancelled[]> {
    const cancelled = await new CancelMessages(this.actor).handle(selection, trx)
    const ids = cancelled.map(({ cause }) => cause.id)
    const { from, to } = attestationLifecycle.transitions.cancel
    for (let at = 0; at < ids.length; at += 500) {
      await trx
        .from('attestations')
        .whereIn('id', ids.slice(at, at + 500))
        .whereIn('state', [...from])
        .update({ state: to })
    }
    return cancelled
  }
}

/** Attestations before messages, as everybody who changes both does: nobody waits for another in a circle. */
const lock = (trx: TransactionClientContract, which: Record<string, number>) =>
  trx.from('attestations').where(which).orderBy('id').forUpdate().select('id')
