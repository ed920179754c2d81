import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Offer from '#selection/models/offer'
import Position from '#selection/models/position'

/**
 * Makes whoever changes the ranking or the seats of a position wait for whoever was first: the position's row is their
 * one gate, taken before any other.
 */
export const lockPosition = (id: number, trx: TransactionClientContract): Promise<Position> =>
  Position.query({ client: trx }).where('id', id).forUpdate().preload('notice').firstOrFail()

/** An offer as it stands once its position is locked, with application, notice, host and seat. */
export async function lockOffer(id: number, trx: TransactionClientContract): Promise<Offer> {
  const { position_id: positionId } = await trx
    .from('offers')
    .join('seats', 'seats.id', 'offers.seat_id')
    .where('offers.id', id)
    .select('seats.position_id')
    .firstOrFail()
  await lockPosition(positionId, trx)
  return Offer.query({ client: trx })
    .where('id', id)
    .preload('seat')
    .preload('application', (application) =>
      application.preload('notice').preload('position', (position) => position.preload('hostBody'))
    )
    .firstOrFail()
}
