import db from '@adonisjs/lucid/services/db'
import { fromDb } from '#core/database'
import { formatTotal } from '#selection/points'

/** One seat of a notice and who holds it. */
export type BoardSeat = {
  positionId: number
  positionCode: string
  title: string
  host: string
  province: string
  number: number
  site: string
  state: 'accepted' | 'open' | 'empty'
  applicationCode: string | null
  holder: string | null
  dueOn: ReturnType<typeof fromDb>
  /** Whether somebody suitable still waits in the same position. */
  hasFollowing: boolean
}

/** Somebody suitable without a seat. */
export type WaitingPerson = {
  applicationId: number
  positionId: number
  positionCode: string
  host: string
  province: string
  place: number
  code: string
  name: string
  total: string
}

/** Seats by state, and suitable people without one, side by side. Two queries, whatever the rows. */
export async function seatBoard(noticeId: number) {
  const people = await waitingPeople(noticeId)
  const waiting = new Set(people.map(({ positionId }) => positionId))
  const seats = await boardSeats(noticeId, waiting)
  const of = (state: BoardSeat['state']) => seats.filter((seat) => seat.state === state)
  const empty = of('empty')
  return {
    seats,
    people,
    empty,
    figures: {
      seats: seats.length,
      accepted: of('accepted').length,
      open: of('open').length,
      empty: empty.length,
      people: people.length,
    },
  }
}

async function boardSeats(noticeId: number, waiting: Set<number>): Promise<BoardSeat[]> {
  const rows = await db
    .from('seats')
    .join('positions', 'positions.id', 'seats.position_id')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .join('sites', 'sites.id', 'seats.site_id')
    .leftJoin('offers', (held) =>
      held.on('offers.seat_id', 'seats.id').andOnIn('offers.state', ['open', 'accepted'])
    )
    .leftJoin('applications', 'applications.id', 'offers.application_id')
    .where('positions.notice_id', noticeId)
    .orderBy('positions.code')
    .orderBy('seats.number')
    .select('seats.position_id', 'seats.number', 'positions.code', 'positions.title')
    .select('host_bodies.name as host', 'host_bodies.province_code', 'sites.name as site')
    .select('offers.state', 'offers.due_at', 'applications.protocol_number')
    .select('applications.first_name', 'applications.last_name')
  return rows.map((row) => ({
    positionId: row.position_id,
    positionCode: row.code,
    title: row.title,
    host: row.host,
    province: row.province_code,
    number: row.number,
    site: row.site,
    state: row.state ?? 'empty',
    applicationCode: row.protocol_number === null ? null : codeOf(row.protocol_number),
    holder: row.protocol_number === null ? null : `${row.first_name} ${row.last_name}`,
    dueOn: row.state === 'open' ? fromDb(row.due_at) : null,
    hasFollowing: waiting.has(row.position_id),
  }))
}

async function waitingPeople(noticeId: number): Promise<WaitingPerson[]> {
  const rows = await db
    .from('ranking_entries')
    .join('rankings', 'rankings.id', 'ranking_entries.ranking_id')
    .join('positions', 'positions.id', 'rankings.position_id')
    .join('host_bodies', 'host_bodies.id', 'positions.host_body_id')
    .join('applications', 'applications.id', 'ranking_entries.application_id')
    .where('positions.notice_id', noticeId)
    .whereNull('rankings.superseded_at')
    .where('applications.state', 'suitable')
    .where('ranking_entries.outcome', 'suitable')
    .orderBy('positions.code')
    .orderBy('ranking_entries.line')
    .select('rankings.position_id', 'positions.code', 'host_bodies.name as host')
    .select('host_bodies.province_code', 'ranking_entries.place', 'ranking_entries.application_id')
    .select('ranking_entries.total_hundredths', 'applications.protocol_number')
    .select('applications.first_name', 'applications.last_name')
  return rows.map((row) => ({
    applicationId: row.application_id,
    positionId: row.position_id,
    positionCode: row.code,
    host: row.host,
    province: row.province_code,
    place: row.place,
    code: codeOf(row.protocol_number),
    name: `${row.first_name} ${row.last_name}`,
    total: formatTotal(row.total_hundredths),
  }))
}

const codeOf = (protocol: number): string => `D-${String(protocol).padStart(5, '0')}`
