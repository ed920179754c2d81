import db from '@adonisjs/lucid/services/db'

/** A position with its host, area and seats as plain values: relations of models would take seconds for thousands. */
export interface PositionRow {
  id: number
  noticeId: number
  code: string
  title: string
  tasks: string
  learning: string | null
  months: number
  weeklyMinutes: number
  classroomMinutes: number
  workMinutes: number
  monthlyCents: number
  host: string
  codiceIpa: string | null
  areaKey: string
  areaName: string
  seats: SeatRow[]
}

/** A seat with its site. */
export interface SeatRow {
  positionId: number
  number: number
  site: string
  address: string
  postalCode: string | null
  municipalityCode: string
}

/** The positions of these notices, by code. Two queries, whatever their number. */
export async function positionRows(noticeIds: number[]): Promise<PositionRow[]> {
  const positions: Omit<PositionRow, 'seats'>[] = await db
    .from('positions')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .join('areas', 'areas.id', 'positions.area_id')
    .whereIn('positions.notice_id', noticeIds)
    .select(COLUMNS)
    .orderBy('positions.code')
  const seats: SeatRow[] = await db
    .from('seats')
    .join('sites', 'sites.id', 'seats.site_id')
    .whereIn('seats.position_id', db.from('positions').whereIn('notice_id', noticeIds).select('id'))
    .select(SEAT_COLUMNS)
    .orderBy('seats.number')
  const byPosition = Map.groupBy(seats, ({ positionId }) => positionId)
  return positions.map((position) => ({ ...position, seats: byPosition.get(position.id) ?? [] }))
}

const COLUMNS = {
  id: 'positions.id',
  noticeId: 'positions.notice_id',
  code: 'positions.code',
  title: 'positions.title',
  tasks: 'positions.tasks',
  learning: 'positions.learning',
  months: 'positions.months',
  weeklyMinutes: 'positions.weekly_minutes',
  classroomMinutes: 'positions.classroom_minutes',
  workMinutes: 'positions.work_minutes',
  monthlyCents: 'positions.monthly_cents',
  host: 'host_bodies.name',
  codiceIpa: 'host_bodies.codice_ipa',
  areaKey: 'areas.key',
  areaName: 'areas.name',
}

const SEAT_COLUMNS = {
  positionId: 'seats.position_id',
  number: 'seats.number',
  site: 'sites.name',
  address: 'sites.address',
  postalCode: 'sites.postal_code',
  municipalityCode: 'sites.municipality_code',
}
