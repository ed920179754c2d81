import type { HttpContext } from '@adonisjs/core/http'
import { AcceptOffer } from '#selection/actions/accept_offer'
import { findMyOffer } from '#selection/queries/offer_finders'
import { acceptanceValidator } from '#selection/ranking/validators'

const REFUSALS = {
  overdue: 'Il termine per rispondere è passato: il posto va a chi segue in graduatoria.',
  seat_taken: 'Nel frattempo questo posto è stato preso: ne scelga un altro.',
}

/** "Accetto il posto". */
export default class OfferAcceptancesController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const offer = await findMyOffer(auth.user!, params.id)
    const { posto } = await request.validateUsing(acceptanceValidator)
    const outcome = await new AcceptOffer(auth.user!).handle(offer.id, { seatId: posto })
    if (outcome.ok) session.flash('success', 'Il posto è Suo. Le scriveremo per i documenti.')
    else session.flash('refusal', REFUSALS[outcome.error])
    return response.redirect().toPath(`/domande/${offer.applicationId}/offerta`)
  }
}
