import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How many offered seats of a notice still wait for an answer. */
export async function openOffers(
  noticeId: number,
  client: QueryClientContract = db.connection()
): Promise<number> {
  const { total } = await client
    .from('offers')
    .join('applications', 'applications.id', 'offers.application_id')
    .where('applications.notice_id', noticeId)
    .where('offers.state', 'open')
    .count('* as total')
    .firstOrFail()
  return Number(total)
}
