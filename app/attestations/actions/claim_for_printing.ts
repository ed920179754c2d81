import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { lockFree, toDb } from '#core/database'
import Attestation from '#attestations/models/attestation'
import { PEOPLE_A_BATCH } from '#attestations/pdf/pipeline'

/** Longer than fifty pages ever take, one by one included: a lease that ends belongs to a dead worker. */
const LEASE = { minutes: 10 }

/**
 * Leases up to fifty attestations of one batch that still lack their PDF, oldest first, to this worker.
 * @param worker a name unique among all workers of all machines
 */
export async function claimForPrinting(worker: string): Promise<Attestation[]> {
  const now = clock.now()
  return db.transaction(async (trx) => {
    const open = () =>
      trx
        .from('attestations')
        .where('state', 'registered')
        .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<', toDb(now)))
        .where((due) => due.whereNull('print_after').orWhere('print_after', '<=', toDb(now)))
    const first = await open().select('batch_id').orderBy('id').first()
    if (!first) return []
    const wanted = open().where('batch_id', first.batch_id).orderBy('id').limit(PEOPLE_A_BATCH)
    const rows = await lockFree(wanted.select('id'), trx)
    const ids = rows.map(({ id }) => id)
    await trx
      .from('attestations')
      .whereIn('id', ids)
      .update({ leased_by: worker, leased_until: toDb(now.plus(LEASE)) })
    return Attestation.query({ client: trx }).whereIn('id', ids).orderBy('id').preload('batch')
  })
}
