import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { toDb } from '#core/database'
import { ANNOUNCEMENT, ANNOUNCEMENT_KEY_SQL } from '#selection/interest/announcement'
import ExpressionOfInterest from '#selection/models/expression_of_interest'
import type SelectionNotice from '#selection/models/selection_notice'

/**
 * The next people to tell of a notice: confirmed before it was published, not told yet, and with a position that
 * suits them. A position suits whoever lives in the province of one of its seats, and wished for its area and its
 * months, or for none in particular.
 * @param after the id of the last one told; people come by id
 */
export async function nextToTell(
  notice: SelectionNotice,
  after: number,
  limit: number,
  trx: TransactionClientContract
): Promise<ExpressionOfInterest[]> {
  return ExpressionOfInterest.query({ client: trx })
    .where('id', '>', after)
    .where('confirmedAt', '<=', toDb(notice.publishedAt!))
    .whereNotExists(
      trx
        .from('messages')
        .where({ channel: 'email', cause_type: ANNOUNCEMENT, cause_id: notice.id })
        .whereRaw(`recipient_key = ${ANNOUNCEMENT_KEY_SQL}`)
    )
    .whereExists(suitable(notice, trx))
    .orderBy('id')
    .limit(limit)
}

/** The positions that suit each of these people, as pairs of ids. */
export async function suitablePositions(
  notice: SelectionNotice,
  people: ExpressionOfInterest[],
  trx: TransactionClientContract
): Promise<Map<number, number[]>> {
  const ids = people.map((person) => person.id)
  const rows = await suitable(notice, trx)
    .joinRaw('cross join expressions_of_interest')
    .whereIn('expressions_of_interest.id', ids)
    .select('expressions_of_interest.id as person', 'positions.id as position')
    .distinct()
    .orderBy('positions.id')
  const found = new Map<number, number[]>()
  for (const { person, position } of rows) {
    found.set(person, [...(found.get(person) ?? []), position])
  }
  return found
}

/** Positions of a notice that suit the expression of interest of the query around it. */
const suitable = (
  notice: SelectionNotice,
  trx: TransactionClientContract
): DatabaseQueryBuilderContract =>
  trx
    .from('positions')
    .join('seats', 'seats.position_id', 'positions.id')
    .join('sites', 'sites.id', 'seats.site_id')
    .where('positions.notice_id', notice.id)
    .whereRaw('sites.province_code = expressions_of_interest.province_code')
    .whereRaw(wishes('interest_areas', 'area_id'))
    .whereRaw(wishes('interest_months', 'months'))

/** Nothing wished, or this wished. */
const wishes = (table: string, column: string) => {
  const mine = `select 1 from ${table} where ${table}.expression_of_interest_id = expressions_of_interest.id`
  return `(not exists (${mine}) or exists (${mine} and ${table}.${column} = positions.${column}))`
}
