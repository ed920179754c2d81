import type { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { municipalityOf } from '#hosts/geography'
import type Position from '#selection/models/position'
import type Seat from '#selection/models/seat'
import type SelectionNotice from '#selection/models/selection_notice'
import { phaseOf } from '#selection/notice_phase'
import { appUrl } from '#config/app'

/** Grows when a field changes its meaning or goes; new fields may come without it. */
const VERSION = 1

type Feed = {
  year: number | null
  years: number[]
  notices: SelectionNotice[]
  positions: Map<number, Position[]>
}

/** The open data of notices: field by field in `docs/open-data.md`. Nothing in it is about a person. */
export const noticeFeed = ({ year, years, notices, positions }: Feed) => ({
  version: VERSION,
  year,
  years,
  notices: notices.map((notice) => noticeEntry(notice, positions.get(notice.id) ?? [])),
})

const noticeEntry = (notice: SelectionNotice, positions: Position[]) => ({
  year: notice.year,
  number: notice.number,
  title: notice.title,
  description: notice.description,
  legalBasis: notice.legalBasis,
  url: `${appUrl}${notice.path}`,
  phase: phaseOf(notice, clock.now()),
  publishedAt: isoInstant(notice.publishedAt),
  opensAt: isoInstant(notice.opensAt),
  closesAt: isoInstant(notice.closesAt),
  startsOn: notice.startsOn,
  rankingsExpectedOn: notice.rankingsExpectedOn,
  minimumPoints: notice.minimumHundredths / 100,
  criteria: notice.criteria.map(({ name, maxHundredths }) => ({
    name,
    maxPoints: maxHundredths / 100,
  })),
  corrections: notice.corrections.map(({ number, publishedAt, reason, changes }) => ({
    number,
    publishedAt: isoInstant(publishedAt),
    reason,
    changes: changes.map(({ label, before, after }) => ({ label, before, after })),
  })),
  positions: positions.map((position) => positionEntry(notice, position)),
})

const positionEntry = (notice: SelectionNotice, position: Position) => ({
  code: position.code,
  title: position.title,
  url: `${appUrl}${notice.path}/posizioni/${encodeURIComponent(position.code)}`,
  host: { name: position.hostBody.name, codiceIpa: position.hostBody.codiceIpa },
  area: { key: position.area.key, name: position.area.name },
  tasks: position.taskList,
  learning: position.learning,
  months: position.months,
  weeklyHours: position.weeklyMinutes / 60,
  classroomHours: position.classroomMinutes / 60,
  workHours: position.workMinutes / 60,
  monthlyEuros: position.monthlyCents / 100,
  seats: position.seats.map(seatEntry),
})

function seatEntry({ number, site }: Seat) {
  const municipality = municipalityOf(site.municipalityCode)
  return {
    number,
    site: site.name,
    address: site.address,
    postalCode: site.postalCode,
    municipality: { code: site.municipalityCode, name: municipality?.name ?? null },
    province: { code: site.provinceCode, name: municipality?.province.name ?? null },
    region: { code: site.regionCode, name: municipality?.province.region.name ?? null },
  }
}

const isoInstant = (instant: DateTime | null) =>
  instant && instant.setZone(ROME).toISO({ suppressMilliseconds: true })
