import type Account from '#accounts/models/account'
import Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import Ranking from '#selection/models/ranking'

/** One of the actor's own applications, with what pages say of it; a 404 for everybody else's. */
export const findMyApplication = (actor: Account, id: string | number): Promise<Application> =>
  Application.query()
    .where('id', Number(id) || 0)
    .where('accountId', actor.id)
    .whereNot('state', 'retracted')
    .preload('notice')
    .preload('position', (position) => position.preload('hostBody'))
    .firstOrFail()

/** The offer made to one of the actor's own applications; a 404 when there is none. */
export async function findMyOffer(actor: Account, id: string | number): Promise<Offer> {
  const application = await findMyApplication(actor, id)
  const offer = await Offer.query()
    .where('applicationId', application.id)
    .preload('seat', (seat) => seat.preload('site'))
    .preload('events')
    .firstOrFail()
  offer.$setRelated('application', application)
  return offer
}

/** An application that stands in a ranking in force, for coordinators. */
export const findRanked = (id: string | number): Promise<Application> =>
  Application.query()
    .where('id', Number(id) || 0)
    .whereExists((ranked) =>
      ranked
        .from('ranking_entries')
        .join('rankings', 'rankings.id', 'ranking_entries.ranking_id')
        .whereColumn('ranking_entries.application_id', 'applications.id')
        .whereNull('rankings.superseded_at')
    )
    .preload('notice')
    .preload('position', (position) => position.preload('hostBody'))
    .firstOrFail()

/** Any offer, for coordinators. */
export const findOffer = (id: string | number): Promise<Offer> =>
  Offer.query()
    .where('id', Number(id) || 0)
    .preload('seat', (seat) => seat.preload('site'))
    .preload('events')
    .preload('application', (application) =>
      application.preload('notice').preload('position', (position) => position.preload('hostBody'))
    )
    .firstOrFail()

/** A published ranking with its lines, for coordinators; the one in force of a position, or a 404. */
export const rankingInForce = (positionId: number): Promise<Ranking> =>
  Ranking.query()
    .where('positionId', positionId)
    .whereNull('supersededAt')
    .preload('entries', (entries) => entries.preload('application'))
    .firstOrFail()
