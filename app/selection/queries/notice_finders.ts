import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'

/** The largest id that PostgreSQL's integer holds; beyond it a query fails instead of finding nothing. */
const LAST_ID = 2_147_483_647

/** One notice with its criteria, whatever its state, or a 404: for staff alone. */
export const findNotice = (id: string | number): Promise<SelectionNotice> =>
  SelectionNotice.query().where('id', knownId(id)).preload('criteria').firstOrFail()

/** One position of a notice with its host, area, seats and their sites, or a 404. */
export const findPosition = (
  notice: SelectionNotice,
  id: string | number,
  client?: TransactionClientContract
): Promise<Position> =>
  Position.query({ client })
    .where({ id: knownId(id), noticeId: notice.id })
    .preload('hostBody')
    .preload('area')
    .preload('seats', (seats) => seats.preload('site').orderBy('number'))
    .firstOrFail()

/** The notices that a new one may be copied from, the newest first. */
export const copyableNotices = (): Promise<SelectionNotice[]> =>
  SelectionNotice.query().orderBy('year', 'desc').orderBy('number', 'desc').limit(100).exec()

/** The first number that no notice of a year bears yet after the last one used. */
export async function nextNumber(year: number): Promise<number> {
  const last = await SelectionNotice.query().where('year', year).orderBy('number', 'desc').first()
  return (last?.number ?? 0) + 1
}

const knownId = (id: string | number) => (Number(id) <= LAST_ID ? Number(id) : 0)
