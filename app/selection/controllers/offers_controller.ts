import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { findMyApplication, findMyOffer } from '#selection/queries/offer_finders'
import { seatsToChoose } from '#selection/queries/seats_to_choose'
import { internshipEnd } from '#selection/ranking/internship_end'

/** The seat offered to one of my applications. */
export default class OffersController {
  async show({ auth, params, view }: HttpContext) {
    const application = await findMyApplication(auth.user!, params.id)
    if (application.state === 'suitable') {
      return view.render('pages/selection/rankings/candidacy', { application })
    }
    const offer = await findMyOffer(auth.user!, params.id)
    const { notice, position } = application
    return view.render('pages/selection/rankings/offer', {
      application,
      offer,
      seats: offer.state === 'open' ? await seatsToChoose(offer) : [offer.seat],
      isOverdue: offer.dueAt < clock.now(),
      hasStarted: notice.startsOn! <= clock.rome().toISODate()!,
      endsOn: internshipEnd(notice.startsOn!, position.months),
    })
  }
}
