import Internship from '#internships/models/internship'
import { BEFORE_START } from '#internships/lifecycle'
import { lastDayOf } from '#internships/periods'
import type { AcceptedSeat } from '#selection/events/seat_accepted'
import Offer from '#selection/models/offer'

/** Accepted seats of which no internship was made, the oldest first. */
export async function seatsWithoutInternship(limit: number): Promise<AcceptedSeat[]> {
  const made = Internship.query().whereColumn('internships.offer_id', 'offers.id')
  const offers = await Offer.query()
    .where('offers.state', 'accepted')
    .whereNotExists(made)
    .preload('seat')
    .preload('application', (one) => one.preload('position').preload('notice'))
    .orderBy('offers.id')
    .limit(limit)
  return offers.flatMap((offer) => seatOf(offer) ?? [])
}

/** Offers that were given up while their internship was still being prepared. */
export async function freedOffers(limit: number): Promise<number[]> {
  const freed = Offer.query().select('id').whereIn('state', ['withdrawn', 'forfeited'])
  const internships = await Internship.query()
    .select('id', 'offerId')
    .whereIn('state', BEFORE_START)
    .whereIn('offerId', freed)
    .orderBy('id')
    .limit(limit)
  return internships.map(({ offerId }) => offerId!)
}

function seatOf({ id, seatId, seat, application }: Offer): AcceptedSeat | null {
  const { position, notice } = application
  if (!notice.startsOn) return null
  return {
    offerId: id,
    applicationId: application.id,
    accountId: application.accountId,
    positionId: position.id,
    seatId,
    siteId: seat.siteId,
    hostBodyId: position.hostBodyId,
    startsOn: notice.startsOn,
    endsOn: lastDayOf(notice.startsOn, position.months),
  }
}
