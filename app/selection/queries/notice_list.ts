import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { tidy } from '#core/values/text'
import { noticeLifecycle, type NoticeState } from '#selection/lifecycle'
import SelectionNotice from '#selection/models/selection_notice'

export interface NoticeFilter {
  search: string
  year: number | null
  state: NoticeState | null
  page: number
}

/** Figures of one notice: numbers alone. */
export interface NoticeFigures {
  positions: number
  seats: number
  hosts: number
  applications: number
}

const PER_PAGE = 25

/** What a request asks for; what it asks wrongly counts as not asked. */
export function readNoticeFilter(query: Record<string, unknown>): NoticeFilter {
  const state = String(query.stato ?? '') as NoticeState
  const year = Number(query.anno)
  return {
    search: tidy(String(query.cerca ?? '')).slice(0, 100),
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    state: noticeLifecycle.names.includes(state) ? state : null,
    page: Number(query.pagina) || 1,
  }
}

/** A page of the notices, drafts first and then the newest, with its tabs and years. Five queries, however many rows. */
export async function noticeList(path: string, filter: NoticeFilter) {
  const tabs = await tabsOf(path, filter)
  const total = tabs.find(({ isCurrent }) => isCurrent)!.total
  const pager = paginate(total, filter.page, PER_PAGE, (page) =>
    urlOf(path, filter, { pagina: page > 1 ? page : null })
  )
  const found = await matching(filter)
    .orderByRaw("case when state = 'draft' then 0 else 1 end")
    .orderBy([
      { column: 'year', order: 'desc' },
      { column: 'number', order: 'desc' },
    ])
    .forPage(pager.current, PER_PAGE)
    .select('id')
  const ids = found.map(({ id }) => Number(id))
  const notices = await SelectionNotice.query().whereIn('id', ids)
  const figures = await figuresOf(ids)
  const rows = ids.map((id) => ({
    notice: notices.find((notice) => notice.id === id)!,
    figures: figures.get(id)!,
  }))
  return { rows, pager, tabs, years: await yearOptions() }
}

/** Positions, seats, hosts and applications of these notices, in one query. */
export async function figuresOf(ids: number[]): Promise<Map<number, NoticeFigures>> {
  const rows = await db
    .from('selection_notices')
    .whereIn('id', ids)
    .select('id')
    .select(
      counted('positions', 'select count(*) from positions where notice_id = selection_notices.id'),
      counted(
        'hosts',
        'select count(distinct host_body_id) from positions where notice_id = selection_notices.id'
      ),
      counted(
        'seats',
        'select count(*) from seats join positions on positions.id = seats.position_id where notice_id = selection_notices.id'
      ),
      counted(
        'applications',
        "select count(*) from applications where notice_id = selection_notices.id and state <> 'retracted'"
      )
    )
  return new Map(
    rows.map(({ id, positions, seats, hosts, applications }) => [
      Number(id),
      {
        ...{ positions: Number(positions), seats: Number(seats) },
        ...{ hosts: Number(hosts), applications: Number(applications) },
      },
    ])
  )
}

const counted = (name: string, sql: string) => db.raw(`(${sql}) as ${name}`)

async function tabsOf(path: string, filter: NoticeFilter) {
  const rows = await matching({ ...filter, state: null })
    .groupBy('state')
    .select('state')
    .count('* as total')
  const totals = new Map(rows.map(({ state, total }) => [state, Number(total)]))
  const sum = [...totals.values()].reduce((all, total) => all + total, 0)
  const tab = (label: string, state: NoticeState | null, total: number) => ({
    ...{ label, total, isCurrent: filter.state === state },
    href: urlOf(path, { ...filter, state }, {}),
  })
  return [
    tab('Tutti', null, sum),
    ...noticeLifecycle.names.map((state) => tab(TABS[state], state, totals.get(state) ?? 0)),
  ]
}

const TABS: Record<NoticeState, string> = {
  draft: 'Bozze',
  published: 'Pubblicati',
  closed: 'In valutazione',
  evaluated: 'Con graduatorie',
  concluded: 'Conclusi',
}

const urlOf = (
  path: string,
  { search, year, state }: NoticeFilter,
  more: { pagina?: number | null }
) => withQuery(path, { stato: state, cerca: search, anno: year, ...more })

async function yearOptions() {
  const rows = await db.from('selection_notices').distinct('year').orderBy('year', 'desc')
  return rows.map(({ year }) => ({ value: Number(year), label: String(year) }))
}

/** "11/2026" and "11" find the number; anything else is sought in the title. */
function matching({ search, year, state }: NoticeFilter) {
  const query = db.from('selection_notices')
  if (state) query.where('state', state)
  if (year) query.where('year', year)
  const label = /^(\d{1,3})(?:\s*\/\s*(\d{4}))?$/.exec(search)
  if (label) query.where('number', Number(label[1]))
  if (label?.[2]) query.where('year', Number(label[2]))
  if (search && !label) {
    query.whereRaw(`lower(title) like lower(?) escape '\\'`, [containing(search)])
  }
  return query
}
