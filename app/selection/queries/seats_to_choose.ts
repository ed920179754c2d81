import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Offer from '#selection/models/offer'
import Seat from '#selection/models/seat'

/**
 * Seats that somebody with an open offer may take: the one offered, and those of the same position that nobody holds or
 * has been offered. Whoever answers first among the best placed chooses first.
 */
export const seatsToChoose = (
  offer: Offer,
  options: { client?: TransactionClientContract } = {}
): Promise<Seat[]> =>
  Seat.query(options)
    .where('positionId', offer.application.positionId)
    .where((any) =>
      any
        .where('id', offer.seatId)
        .orWhereNotExists((held) =>
          held
            .from('offers')
            .whereColumn('offers.seat_id', 'seats.id')
            .whereIn('offers.state', ['open', 'accepted'])
        )
    )
    .orderBy('number')
    .preload('site')
