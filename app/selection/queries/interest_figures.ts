import db from '@adonisjs/lucid/services/db'
import programme from '#config/programme'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { provinceOf, type Province } from '#hosts/geography'
import { sinceOf, type InterestFilters } from '#selection/interest/filters'
import Area from '#selection/models/area'

/** People of one province. Whoever wished for two areas counts in both; `any` are those who wished for none. */
export interface ProvinceFigures {
  province: Province
  total: number
  any: number
  /** In the order of the areas. */
  byArea: number[]
}

type Counted = { key: string; total: number }

/** Confirmed people by province and area, the most people first. Three queries, whatever the size. */
export async function interestByProvince(filters: InterestFilters) {
  const areas = await Area.query().orderBy('place')
  const totals = await counted(people(filters), 'province_code')
  const any = byKey(await counted(people(filters).whereNotExists(wishedAreas()), 'province_code'))
  const wished = await people(filters)
    .join('interest_areas', 'expression_of_interest_id', 'expressions_of_interest.id')
    .groupBy('province_code', 'area_id')
    .select('province_code', 'area_id')
    .count('* as total')
  const areaCounts = new Map<string, number>(
    wished.map((row) => [`${row.province_code}:${row.area_id}`, Number(row.total)])
  )
  const rows: ProvinceFigures[] = totals.map(({ key, total }) => ({
    province: provinceOf(key)!,
    total,
    any: any.get(key) ?? 0,
    byArea: areas.map(({ id }) => areaCounts.get(`${key}:${id}`) ?? 0),
  }))
  return { areas, rows }
}

/** Confirmed people by the months that they wish for; the last row are those who wished for none. */
export async function interestByMonths(filters: InterestFilters) {
  const wished = byKey(
    await counted(
      people(filters).join(
        'interest_months',
        'expression_of_interest_id',
        'expressions_of_interest.id'
      ),
      'months'
    )
  )
  const row = await people(filters).whereNotExists(wishedMonths()).count('* as total').first()
  const rows = programme.durations.map((months) => ({
    label: `${months} mesi`,
    value: wished.get(String(months)) ?? 0,
  }))
  return [...rows, { label: 'Qualunque', value: Number(row!.total) }]
}

const TREND_MONTHS = 12

/** How many people confirmed in each of the last twelve months, as the calendar of Rome has them. One query. */
export async function interestTrend({ regione }: InterestFilters) {
  const first = clock
    .rome()
    .startOf('month')
    .minus({ months: TREND_MONTHS - 1 })
  const months = Array.from({ length: TREND_MONTHS }, (_, index) => first.plus({ months: index }))
  const query = people({ regione, periodo: '' })
  for (const [index, month] of months.entries()) {
    query.select(
      db.raw(
        `coalesce(sum(case when confirmed_at >= ? and confirmed_at < ? then 1 else 0 end), 0) as m${index}`,
        [toDb(month), toDb(month.plus({ months: 1 }))]
      )
    )
  }
  const row = await query.first()
  return months.map((month, index) => ({
    label: month.setLocale('it').toFormat('LLLL yyyy'),
    value: Number(row![`m${index}`]),
  }))
}

function people(filters: InterestFilters) {
  const since = sinceOf(filters)
  return db
    .from('expressions_of_interest')
    .whereNotNull('confirmed_at')
    .if(filters.regione, (query) => query.where('region_code', filters.regione))
    .if(since, (query) => query.where('confirmed_at', '>=', toDb(since!)))
}

async function counted(query: ReturnType<typeof people>, column: string): Promise<Counted[]> {
  const rows = await query
    .groupBy(column)
    .select(column)
    .count('* as total')
    .orderBy('total', 'desc')
    .orderBy(column)
  return rows.map((row) => ({ key: String(row[column]), total: Number(row.total) }))
}

const byKey = (rows: Counted[]) => new Map(rows.map(({ key, total }) => [key, total]))

const wishedAreas = () => wishedIn('interest_areas')
const wishedMonths = () => wishedIn('interest_months')

const wishedIn = (table: string) =>
  db.from(table).whereColumn('expression_of_interest_id', 'expressions_of_interest.id')
