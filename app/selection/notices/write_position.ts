import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { searchable } from '#core/values/searchable'
import type HostBody from '#hosts/models/host_body'
import Area from '#selection/models/area'
import Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import type { PositionValues } from '#selection/notices/position_form'

const SEARCH_LENGTH = 1000

/** A new position with its seats, numbered from 1. */
export async function insertPosition(
  noticeId: number,
  host: HostBody,
  { siteIds, ...columns }: PositionValues,
  trx: TransactionClientContract
): Promise<Position> {
  const area = await Area.findOrFail(columns.areaId, { client: trx })
  const position = await Position.create(
    {
      ...{ ...columns, noticeId, hostBodyId: host.id, createdAt: clock.now() },
      searchText: searchTextOf(columns, host, area),
    },
    { client: trx }
  )
  await addSeats(position, siteIds, 1, trx)
  return position
}

/** Writes a position of a draft anew: nothing refers to its seats yet. Its host must be loaded. */
export async function writePosition(
  position: Position,
  { siteIds, ...columns }: PositionValues,
  trx: TransactionClientContract
): Promise<void> {
  const area = await Area.findOrFail(columns.areaId, { client: trx })
  const searchText = searchTextOf(columns, position.hostBody, area)
  await position
    .useTransaction(trx)
    .merge({ ...columns, searchText })
    .save()
  await Seat.query({ client: trx }).where('positionId', position.id).delete()
  await addSeats(position, siteIds, 1, trx)
}

/** Seats at these sites, numbered onward from `first`. */
export async function addSeats(
  { id }: Position,
  siteIds: number[],
  first: number,
  trx: TransactionClientContract
): Promise<void> {
  const seats = siteIds.map((siteId, at) => ({ positionId: id, number: first + at, siteId }))
  await Seat.createMany(seats, { client: trx })
}

/** What a position is found by: code, title, host, area and tasks. */
export const searchTextOf = (
  { code, title, tasks }: Pick<Position, 'code' | 'title' | 'tasks'>,
  host: Pick<HostBody, 'name'>,
  area: Pick<Area, 'name'>
): string =>
  searchable(`${code} ${title} ${host.name} ${area.name} ${tasks}`).slice(0, SEARCH_LENGTH)
