import { municipalityOf } from '#hosts/geography'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** A position of a notice by its code, with where its seats are; 404 otherwise. */
export const findPublicPosition = (notice: SelectionNotice, code: string): Promise<Position> =>
  Position.query()
    .where({ noticeId: notice.id, code: code.replace(/\p{Cc}/gu, '').slice(0, 40) })
    .preload('hostBody')
    .preload('area')
    .preload('seats', (seats) => seats.preload('site'))
    .firstOrFail()

/** The positions before and after this one among those of the same host in the notice, by code. */
export async function neighboursOf(position: Position) {
  const own = await Position.query()
    .where({ noticeId: position.noticeId, hostBodyId: position.hostBodyId })
    .orderBy('code')
    .select('id', 'code', 'title')
  const place = own.findIndex(({ id }) => id === position.id)
  return { previous: own[place - 1] ?? null, next: own[place + 1] ?? null, total: own.length }
}

/** A position as the page of its notice lists it: its seats in one municipality. */
export interface PlacedPosition {
  position: Position
  seats: number
}

export interface PlacedMunicipality {
  name: string
  positions: PlacedPosition[]
}

export interface PlacedProvince {
  code: string
  name: string
  municipalities: PlacedMunicipality[]
  positions: number
  seats: number
}

/**
 * The positions of a notice where their seats are: by province, then by municipality, both by name. One with seats in two
 * municipalities stands under both.
 */
export async function positionsByPlace(notice: SelectionNotice): Promise<PlacedProvince[]> {
  const positions = await Position.query()
    .where('noticeId', notice.id)
    .preload('hostBody')
    .preload('seats', (seats) => seats.preload('site'))
    .orderBy('title')
    .orderBy('id')
  const placed = positions.flatMap((position) =>
    [...seatsByMunicipality(position)].map(([code, seats]) => ({ code, position, seats }))
  )
  const provinces = Map.groupBy(placed, ({ code }) => municipalityOf(code)!.province)
  return [...provinces]
    .map(([{ code, name }, rows]) => ({
      code,
      name,
      municipalities: municipalitiesOf(rows),
      positions: new Set(rows.map(({ position }) => position.id)).size,
      seats: rows.reduce((sum, { seats }) => sum + seats, 0),
    }))
    .sort(byName)
}

type Placed = PlacedPosition & { code: string }

const municipalitiesOf = (rows: Placed[]): PlacedMunicipality[] =>
  [...Map.groupBy(rows, ({ code }) => code)]
    .map(([code, positions]) => ({ name: municipalityOf(code)!.name, positions }))
    .sort(byName)

function seatsByMunicipality(position: Position): Map<string, number> {
  const seats = new Map<string, number>()
  for (const { site } of position.seats) {
    seats.set(site.municipalityCode, (seats.get(site.municipalityCode) ?? 0) + 1)
  }
  return seats
}

const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, 'it')
