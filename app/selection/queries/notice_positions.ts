import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import { tidy } from '#core/values/text'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { codeWarnings } from '#selection/notices/position_code'

/** How the positions of a notice may be put in order. */
export const POSITION_ORDERS = {
  codice: 'Codice',
  ente: 'Ente',
  domande: 'Domande',
} as const

export interface PositionFilter {
  search: string
  order: keyof typeof POSITION_ORDERS
  page: number
}

const PER_PAGE = 50

/** What a request asks for; what it asks wrongly counts as not asked. */
export function readPositionFilter(query: Record<string, unknown>): PositionFilter {
  const order = String(query.ordine ?? '')
  return {
    search: tidy(String(query.cerca ?? '')).slice(0, 100),
    order: Object.hasOwn(POSITION_ORDERS, order) ? (order as PositionFilter['order']) : 'codice',
    page: Number(query.pagina) || 1,
  }
}

/** A page of the positions of a notice, each with its warnings and how many applied. Seven queries, however many rows. */
export async function positionList(path: string, notice: SelectionNotice, filter: PositionFilter) {
  const { total } = await matching(notice.id, filter).count('* as total').firstOrFail()
  const urlOf = (values: Record<string, string | number | null>) =>
    `${withQuery(path, { cerca: filter.search, ordine: filter.order === 'codice' ? null : filter.order, ...values })}#posizioni`
  const pager = paginate(Number(total), filter.page, PER_PAGE, (page) =>
    urlOf({ pagina: page > 1 ? page : null })
  )
  const found = await ordered(notice.id, filter).forPage(pager.current, PER_PAGE)
  const positions = await withDetails(found.map(({ id }) => id))
  const rows = found.map(({ id, received }) => {
    const position = positions.get(id)!
    const warnings = warningsFor(position, notice)
    return { position, received: Number(received), warnings, sites: sitesLine(position) }
  })
  const orders = Object.entries(POSITION_ORDERS).map(([key, label]) => {
    return { key, label, href: urlOf({ ordine: key === 'codice' ? null : key }) }
  })
  return { rows, pager, orders }
}

/** What is odd about a position: its code, a host or a site that is not used any more. */
export function warningsFor(position: Position, notice: SelectionNotice): string[] {
  const archived = position.seats.filter(({ site }) => site.archivedAt !== null)
  return [
    ...codeWarnings(position.code, notice, position.months),
    ...(position.seats.length === 0 ? ['Non ha ancora nessun posto.'] : []),
    ...(position.hostBody.archivedAt ? ['L’ente non è più nella rete.'] : []),
    ...archived.map(
      ({ number, site }) => `Il posto ${number} è in una sede non più in uso: ${site.name}.`
    ),
  ]
}

function ordered(noticeId: number, filter: PositionFilter) {
  const received = `(select count(*) from applications where applications.position_id = positions.id and applications.state <> 'retracted')`
  const query = matching(noticeId, filter).select('positions.id', db.raw(`${received} as received`))
  if (filter.order === 'ente') query.orderByRaw('lower(host_bodies.name)')
  if (filter.order === 'domande') query.orderByRaw('received desc')
  return query.orderBy('positions.code')
}

function matching(noticeId: number, { search }: PositionFilter) {
  const query = db
    .from('positions')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .where('positions.notice_id', noticeId)
  for (const word of searchable(search).split(' ').filter(Boolean)) {
    query.whereRaw(`positions.search_text like ? escape '\\'`, [containing(word)])
  }
  return query
}

async function withDetails(ids: number[]): Promise<Map<number, Position>> {
  const positions = await Position.query()
    .whereIn('id', ids)
    .preload('hostBody')
    .preload('area')
    .preload('seats', (seats) => seats.preload('site').orderBy('number'))
  return new Map(positions.map((position) => [position.id, position]))
}

/** "Biblioteca civica, Palazzo comunale" */
const sitesLine = ({ seats }: Position) =>
  [...new Set(seats.map(({ site }) => site.name))].join(', ')
