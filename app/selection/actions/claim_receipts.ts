import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { lockFree, toDb } from '#core/database'
import Application from '#selection/models/application'

/** Receipts that one worker takes at a time. */
const GROUP = 16
/** Longer than a group ever takes: a lease that ends belongs to a dead worker. */
const LEASE = { minutes: 5 }
/** Minutes to wait after each print that failed, four days in all: a long weekend without Chromium loses no receipt. After the last one only a click tries again. */
export const PAUSES = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440]

/**
 * Leases to this worker the oldest applications that still lack their receipt.
 * @param worker a name unique among all workers of all machines
 */
export async function claimReceipts(worker: string): Promise<Application[]> {
  const now = clock.now()
  return db.transaction(async (trx) => {
    const wanted = trx
      .from('applications')
      .whereNull('receipt_key')
      .where('receipt_tries', '<=', PAUSES.length)
      .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<=', toDb(now)))
      .orderBy('id')
      .limit(GROUP)
    const rows = await lockFree(wanted.select('id'), trx)
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    await trx
      .from('applications')
      .whereIn('id', ids)
      .update({ leased_by: worker, leased_until: toDb(now.plus(LEASE)) })
    return Application.query({ client: trx }).whereIn('id', ids).orderBy('id')
  })
}
