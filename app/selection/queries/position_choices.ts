import programme from '#config/programme'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { count } from '#core/dates'
import Area from '#selection/models/area'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { suggestCode } from '#selection/notices/position_code'

/** What the form of a position offers: areas, months, and the sites of its host (those in use, or in use here). */
export async function positionOptions(host: HostBody, position: Position | null) {
  const areas = await Area.query().orderBy('place')
  const sites = await Site.query().where('hostBodyId', host.id).orderBy('name').orderBy('id')
  const kept = new Set(position?.seats.map(({ siteId }) => siteId) ?? [])
  const offered = sites.filter(({ id, archivedAt }) => archivedAt === null || kept.has(id))
  return {
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    sites: offered.map((site) => ({ value: site.id, label: `${site.name}, ${site.fullAddress}` })),
    durations: programme.durations.map((months) => ({
      value: months,
      label: `${months} mesi (${hoursOf(months)})`,
    })),
    choices: { areaIds: areas.map(({ id }) => id), siteIds: offered.map(({ id }) => id) },
  }
}

/** The code that a new position of a host in a notice would usually bear. */
export async function suggestedCode(
  notice: SelectionNotice,
  host: HostBody,
  months: number
): Promise<string> {
  const taken = await Position.query().where('noticeId', notice.id).select('code')
  const known = await Position.query()
    .where('hostBodyId', host.id)
    .orderBy('id', 'desc')
    .limit(20)
    .select('code')
  const codesOf = (positions: Position[]) => positions.map(({ code }) => code)
  return suggestCode(host, notice, months, { known: codesOf(known), taken: codesOf(taken) })
}

function hoursOf(months: number): string {
  const { classroom, work } = programme.hoursByMonths[months]
  return `${count(classroom)} ore in aula e ${count(work)} al lavoro`
}
