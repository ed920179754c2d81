import { municipalityOf } from '#hosts/geography'
import type SelectionNotice from '#selection/models/selection_notice'
import { positionRows, type PositionRow } from '#selection/queries/position_rows'

/** A position as the page of its notice lists it: with its seats in one municipality. */
export interface PlacedPosition {
  position: PositionRow
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
  const positions = await positionRows([notice.id])
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

function seatsByMunicipality({ seats }: PositionRow): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { municipalityCode } of seats) {
    counts.set(municipalityCode, (counts.get(municipalityCode) ?? 0) + 1)
  }
  return counts
}

const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, 'it')
