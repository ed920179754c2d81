import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { lockFree, toDb } from '#core/database'
import BulkRun from '#internships/models/bulk_run'

/** Renewed every few internships: a lease that ends belongs to a dead worker. */
const LEASE = { minutes: 5 }

/**
 * Leases to this worker the oldest run that is not finished and that nobody works at; null when there is none.
 * @param worker a name unique among all workers of all machines
 */
export async function claimBulk(worker: string): Promise<BulkRun | null> {
  const now = clock.now()
  return db.transaction(async (trx) => {
    const wanted = trx
      .from('internship_bulk_runs')
      .whereNull('finished_at')
      .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<=', toDb(now)))
      .orderBy('id')
      .limit(1)
    const [row] = await lockFree(wanted.select('id'), trx)
    if (!row) return null
    await trx
      .from('internship_bulk_runs')
      .where('id', row.id)
      .update({ leased_by: worker, leased_until: toDb(now.plus(LEASE)) })
    return BulkRun.findOrFail(row.id, { client: trx })
  })
}
