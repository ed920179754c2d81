import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { isPostgres, toDb } from '#core/database'
import { paginate } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import { searchMunicipalities } from '#hosts/geography'
import Position from '#selection/models/position'
import { narrowingFilters } from '#selection/active_filters'
import { searchAddress, type PositionFilters } from '#selection/position_filters'
import { facetsOf, type PositionGroup } from '#selection/position_facets'
import { everPublished, openNow } from '#selection/queries/public_scope'

const PER_PAGE = 20
const MOST_WORDS = 8
/** Municipalities that a word of the search may stand for. */
const MOST_PLACES = 60

/**
 * A page of the positions that a search finds, with the figures of every filter. Counted once, in groups that differ in
 * something a filter asks: at most a few hundred, whatever the rows.
 */
export async function searchPositions(filters: PositionFilters) {
  const now = clock.now()
  const groups = await groupsOf(filters, now)
  const facets = facetsOf(groups, filters)
  const pager = paginate(facets.total, filters.pagina, PER_PAGE, (pagina) =>
    searchAddress(filters, { pagina })
  )
  const isList = filters.vista === 'elenco' && facets.total > 0
  const positions = isList ? await pageOf(filters, now, pager.current) : []
  const rescue = facets.total === 0 ? await rescueOf(filters, groups, now) : null
  return { positions, facets, pager, rescue }
}

/** For a search that found nothing: the first question whose withdrawal finds something, and where there are positions. */
async function rescueOf(filters: PositionFilters, groups: PositionGroup[], now: DateTime) {
  const wordless = { ...filters, testo: '' }
  const everything = filters.testo ? await groupsOf(wordless, now) : groups
  const ways = narrowingFilters(filters).map(({ order, without }) => {
    const eased = { ...filters, ...without }
    const { total } = facetsOf(eased.testo ? groups : everything, eased)
    return { order, total, href: searchAddress(eased) }
  })
  const bare = { ...wordless, provincia: '', ambito: '', mesi: [], ore: [], da: null, a: null }
  const overall = facetsOf(everything, bare)
  return {
    way: ways.find(({ total }) => total > 0) ?? null,
    overall,
    bare,
    everything: searchAddress(bare),
  }
}

/** How many positions can be applied for now. */
export async function countOpenPositions(): Promise<number> {
  const query = db
    .from('positions')
    .join('selection_notices', 'selection_notices.id', 'positions.notice_id')
  const [{ total }] = await openNow(query, clock.now()).count('* as total')
  return Number(total)
}

/** Positions in sight of the search's words and switch, grouped by what the filters ask. */
async function groupsOf(filters: PositionFilters, now: DateTime): Promise<PositionGroup[]> {
  const joined = isPostgres() ? "string_agg(distinct sites.province_code, ',')" : GROUPED
  const seen = candidates(filters, now)
    .select('months', 'weekly_minutes', 'monthly_cents', 'areas.key', 'notice_id')
    .select(db.raw(`(select ${joined} ${SEATS_OF_POSITION}) as provinces`))
  const rows: GroupRow[] = await db
    .from(seen.as('seen'))
    .select(...FACETS)
    .count('* as total')
    .groupBy(...FACETS)
  return rows.map((row) => ({
    months: row.months,
    minutes: row.weekly_minutes,
    cents: row.monthly_cents,
    area: row.key,
    noticeId: row.notice_id,
    provinces: (row.provinces ?? '').split(',').filter(Boolean),
    total: Number(row.total),
  }))
}

type GroupRow = {
  months: number
  weekly_minutes: number
  monthly_cents: number
  key: string
  notice_id: number
  provinces: string | null
  total: number | string
}

const FACETS = ['months', 'weekly_minutes', 'monthly_cents', 'key', 'notice_id', 'provinces']
const GROUPED = 'group_concat(distinct sites.province_code)'
const SEATS_OF_POSITION =
  'from seats join sites on sites.id = seats.site_id where seats.position_id = positions.id'

async function pageOf(filters: PositionFilters, now: DateTime, page: number): Promise<Position[]> {
  const rows: { id: number }[] = await ORDERS[filters.ordine](narrowed(filters, now), now)
    .orderBy('positions.id')
    .select('positions.id')
    .forPage(page, PER_PAGE)
  const ids = rows.map(({ id }) => id)
  const positions = await Position.query()
    .whereIn('id', ids)
    .preload('notice')
    .preload('hostBody')
    .preload('seats', (seats) => seats.preload('site'))
  return positions.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

type RowQuery = DatabaseQueryBuilderContract<any>

/** Deadlines to come first, the nearest before; then those that have passed, the latest before. */
const byDeadline = (query: RowQuery, now: DateTime) =>
  query
    .orderByRaw('case when selection_notices.closes_at > ? then 0 else 1 end', [toDb(now)])
    .orderByRaw('case when selection_notices.closes_at > ? then selection_notices.closes_at end', [
      toDb(now),
    ])
    .orderBy('selection_notices.closes_at', 'desc')
    .orderBy('host_bodies.name')

const ORDERS: Record<PositionFilters['ordine'], (query: RowQuery, now: DateTime) => RowQuery> = {
  scadenza: byDeadline,
  indennita: (query, now) => byDeadline(query.orderBy('positions.monthly_cents', 'desc'), now),
  ente: (query) => query.orderBy('host_bodies.name').orderBy('positions.title'),
}

function narrowed(filters: PositionFilters, now: DateTime): RowQuery {
  const query = candidates(filters, now)
  const { provincia, ambito, mesi, ore, da, a } = filters
  if (provincia) {
    query.whereRaw(`exists (select 1 ${SEATS_OF_POSITION} and sites.province_code = ?)`, [
      provincia,
    ])
  }
  if (ambito) query.where('areas.key', ambito)
  if (mesi.length) query.whereIn('months', mesi)
  if (ore.length) query.whereIn('weekly_minutes', ore)
  if (da !== null) query.where('monthly_cents', '>=', da)
  if (a !== null) query.where('monthly_cents', '<=', a)
  return query
}

/** Positions of notices in sight that hold every word. */
function candidates({ testo, chiusi }: PositionFilters, now: DateTime): RowQuery {
  const query = db
    .from('positions')
    .join('selection_notices', 'selection_notices.id', 'positions.notice_id')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .join('areas', 'areas.id', 'positions.area_id')
  if (chiusi) everPublished(query)
  else openNow(query, now)
  for (const word of wordsOf(testo)) query.where((any) => holdsWord(any, word))
  return query
}

const SEARCHED = [
  'positions.search_text',
  'lower(positions.code)',
  'lower(areas.name)',
  'host_bodies.search_text',
]

const wordsOf = (text: string) =>
  [
    ...new Set(
      searchable(text)
        .split(/[\s,;]+/)
        .filter(Boolean)
    ),
  ].slice(0, MOST_WORDS)

/** In title, tasks, area or code of the position, in its host body, or as the municipality of one of its seats. */
function holdsWord(query: RowQuery, word: string) {
  const pattern = containing(word)
  for (const column of SEARCHED) {
    query.orWhereRaw(`${column} like ? escape '\\'`, [pattern])
  }
  const places = searchMunicipalities(word, MOST_PLACES).map(({ code }) => code)
  if (places.length === 0) return
  const marks = places.map(() => '?').join(', ')
  query.orWhereRaw(
    `exists (select 1 ${SEATS_OF_POSITION} and sites.municipality_code in (${marks}))`,
    places
  )
}
