import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { toDb } from '#core/database'
import { ANNOUNCEMENT, announcementKey, TOLD_ID_SQL } from '#selection/interest/announcement'
import ExpressionOfInterest from '#selection/models/expression_of_interest'
import type SelectionNotice from '#selection/models/selection_notice'

/**
 * The ids of the people to tell of a notice: confirmed before it was published, not told yet, and with a position that
 * suits them. A position suits whoever lives in the province of one of its seats, and wished for its area and its
 * months, or for none in particular. One query for all: databases plan it better than one with a limit.
 */
export async function peopleToTell(notice: SelectionNotice): Promise<number[]> {
  const rows = await db
    .query()
    .withMaterialized('offered', offered(notice, db.connection(), []))
    .from('expressions_of_interest')
    .where('confirmed_at', '<=', toDb(notice.publishedAt!))
    .whereExists(db.from('offered').whereRaw(SUITS))
    .whereNotIn(
      'expressions_of_interest.id',
      announcements(notice, db.connection()).select(db.raw(TOLD_ID_SQL))
    )
    .select('expressions_of_interest.id')
    .orderBy('expressions_of_interest.id')
  return rows.map(({ id }) => id)
}

/** Of these people, those who are still there and were not told meanwhile. */
export async function stillToTell(
  notice: SelectionNotice,
  ids: number[],
  trx: TransactionClientContract
): Promise<ExpressionOfInterest[]> {
  const told = await announcements(notice, trx)
    .whereIn('recipient_key', ids.map(announcementKey))
    .select('recipient_key')
  const keys = new Set(told.map((row) => row.recipient_key))
  return ExpressionOfInterest.query({ client: trx })
    .whereIn(
      'id',
      ids.filter((id) => !keys.has(announcementKey(id)))
    )
    .whereNotNull('confirmedAt')
    .orderBy('id')
}

/** The ids of the positions that suit each of these people. */
export async function suitablePositions(
  notice: SelectionNotice,
  people: ExpressionOfInterest[],
  trx: TransactionClientContract
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>(people.map(({ id }) => [id, []]))
  const rows = await trx
    .query()
    .withMaterialized('offered', offered(notice, trx, ['positions.id as place']))
    .from('expressions_of_interest')
    .joinRaw('cross join offered')
    .whereRaw(SUITS)
    .whereIn('expressions_of_interest.id', [...found.keys()])
    .select('expressions_of_interest.id', 'offered.place')
    .orderBy('offered.place')
  for (const { id, place } of rows) found.get(id)!.push(place)
  return found
}

const announcements = (notice: SelectionNotice, client: QueryClientContract) =>
  client.from('messages').where({ channel: 'email', cause_type: ANNOUNCEMENT, cause_id: notice.id })

/** What a notice offers, and where: with no more columns, a short list whatever the number of positions. */
const offered = (notice: SelectionNotice, client: QueryClientContract, more: string[]) =>
  client
    .from('positions')
    .join('seats', 'seats.position_id', 'positions.id')
    .join('sites', 'sites.id', 'seats.site_id')
    .where('positions.notice_id', notice.id)
    .select('sites.province_code', 'positions.area_id', 'positions.months', ...more)
    .distinct()

/** Nothing wished, or this wished. */
const wished = (table: string, column: string) => {
  const mine = `select 1 from ${table} where ${table}.expression_of_interest_id = expressions_of_interest.id`
  return `(not exists (${mine}) or exists (${mine} and ${table}.${column} = offered.${column}))`
}

const SUITS = [
  'offered.province_code = expressions_of_interest.province_code',
  wished('interest_areas', 'area_id'),
  wished('interest_months', 'months'),
].join(' and ')
