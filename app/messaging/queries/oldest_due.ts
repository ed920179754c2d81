import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { fromDb, toDb } from '#core/database'

/** Age in seconds of the message that has been due and ready the longest without leaving; null when there is none. */
export async function oldestDueMail(): Promise<number | null> {
  const now = clock.now()
  const [row] = await db
    .from('messages')
    .whereIn('state', ['waiting', 'sending'])
    .whereNotNull('ready_at')
    .where('next_try_at', '<=', toDb(now))
    .orderBy('next_try_at')
    .limit(1)
    .select('next_try_at')
  return row ? Math.floor(now.diff(fromDb(row.next_try_at)!).as('seconds')) : null
}
