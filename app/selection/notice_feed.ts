import type { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { municipalityOf } from '#hosts/geography'
import type SelectionNotice from '#selection/models/selection_notice'
import type { PositionRow, SeatRow } from '#selection/queries/position_rows'
import { phaseOf } from '#selection/notice_phase'
import { appUrl } from '#config/app'

/** Grows when a field changes its meaning or goes; new fields may come without it. */
const VERSION = 1

type Feed = {
  year: number | null
  years: number[]
  notices: SelectionNotice[]
  positions: Map<number, PositionRow[]>
}

/** The open data of notices: field by field in `docs/open-data.md`. Nothing in it is about a person. */
export const noticeFeed = ({ year, years, notices, positions }: Feed) => ({
  version: VERSION,
  year,
  years,
  notices: notices.map((notice) => noticeEntry(notice, positions.get(notice.id) ?? [])),
})

const noticeEntry = (notice: SelectionNotice, positions: PositionRow[]) => ({
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

const positionEntry = (notice: SelectionNotice, position: PositionRow) => ({
  code: position.code,
  title: position.title,
  url: `${appUrl}${notice.path}/posizioni/${encodeURIComponent(position.code)}`,
  host: { name: position.host, codiceIpa: position.codiceIpa },
  area: { key: position.areaKey, name: position.areaName },
  tasks: position.tasks.split('\n').filter(Boolean),
  learning: position.learning,
  months: position.months,
  weeklyHours: position.weeklyMinutes / 60,
  classroomHours: position.classroomMinutes / 60,
  workHours: position.workMinutes / 60,
  monthlyEuros: position.monthlyCents / 100,
  seats: position.seats.map(seatEntry),
})

function seatEntry({ number, site, address, postalCode, municipalityCode }: SeatRow) {
  const municipality = municipalityOf(municipalityCode)
  const province = municipality?.province
  return {
    number,
    site,
    address,
    postalCode,
    municipality: { code: municipalityCode, name: municipality?.name ?? null },
    province: { code: province?.code ?? null, name: province?.name ?? null },
    region: { code: province?.region.code ?? null, name: province?.region.name ?? null },
  }
}

const isoInstant = (instant: DateTime | null) =>
  instant && instant.setZone(ROME).toISO({ suppressMilliseconds: true })
