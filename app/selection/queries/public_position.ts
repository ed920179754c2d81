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
  return { previous: own[place - 1] ?? null, next: own[place + 1] ?? null }
}
