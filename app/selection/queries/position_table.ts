import { formatEuros } from '#core/values/money'
import { formatHours } from '#core/values/hours'
import { provinceOf } from '#hosts/geography'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** A position as the table of a notice prints it. */
export interface TableRow {
  code: string
  title: string
  area: string
  /** "Biblioteca civica, via Roma 1, Lecco (2 posti); Municipio, …" */
  sites: string
  seats: number
  months: number
  hours: string
  indemnity: string
}

export interface TableProvince {
  name: string
  hosts: { name: string; rows: TableRow[] }[]
}

/** The positions of a notice by province and host, both by name, each host's by code. */
export async function positionTable(notice: SelectionNotice): Promise<TableProvince[]> {
  const positions = await Position.query()
    .where('noticeId', notice.id)
    .preload('hostBody')
    .preload('area')
    .preload('seats', (seats) => seats.preload('site'))
    .orderBy('code')
  const provinces = Map.groupBy(positions, ({ hostBody }) => hostBody.provinceCode)
  return [...provinces]
    .map(([code, its]) => ({ name: provinceOf(code)?.name ?? code, hosts: hostsOf(its) }))
    .sort(byName)
}

function hostsOf(positions: Position[]) {
  const hosts = Map.groupBy(positions, ({ hostBodyId }) => hostBodyId)
  return [...hosts.values()]
    .map((its) => ({ name: its[0].hostBody.name, rows: its.map(rowOf) }))
    .sort(byName)
}

const rowOf = (position: Position): TableRow => ({
  code: position.code,
  title: position.title,
  area: position.area.name,
  sites: sitesOf(position),
  seats: position.seats.length,
  months: position.months,
  hours: formatHours(position.weeklyMinutes),
  indemnity: formatEuros(position.monthlyCents),
})

/** Each site once; with its seats where the position has several sites. */
function sitesOf({ seats }: Position): string {
  const sites = [...Map.groupBy(seats, ({ siteId }) => siteId).values()]
  return sites
    .map((its) => {
      const { name, fullAddress } = its[0].site
      const where = [name, fullAddress].filter(Boolean).join(', ')
      if (sites.length === 1) return where
      return `${where} (${its.length === 1 ? '1 posto' : `${its.length} posti`})`
    })
    .join('; ')
}

const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, 'it')
