import type { HttpContext } from '@adonisjs/core/http'
import { EndOffer } from '#selection/actions/end_offer'
import { WithdrawCandidacy } from '#selection/actions/withdraw_candidacy'
import { offerLifecycle } from '#selection/lifecycle'
import { findMyApplication, findMyOffer } from '#selection/queries/offer_finders'
import { renunciationValidator } from '#selection/ranking/validators'

/** "Rinuncio": to a seat, or, while none is offered, to the succession. */
export default class OfferRenunciationsController {
  async create({ auth, params, response, view }: HttpContext) {
    const application = await findMyApplication(auth.user!, params.id)
    if (application.state !== 'suitable') {
      const { state } = await findMyOffer(auth.user!, params.id)
      if (!offerLifecycle.can('withdraw', state)) {
        return response.redirect().toPath(`/domande/${application.id}/offerta`)
      }
    }
    return view.render('pages/selection/rankings/renounce', { application })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findMyApplication(auth.user!, params.id)
    const { motivo } = await request.validateUsing(renunciationValidator)
    const reason = motivo ?? 'Rinuncia comunicata dal portale.'
    if (application.state === 'suitable') {
      await new WithdrawCandidacy(auth.user!).handle(application, reason)
    } else {
      const offer = await findMyOffer(auth.user!, params.id)
      const outcome = await new EndOffer(auth.user!).handle(offer.id, 'withdraw', reason)
      if (!outcome.ok) {
        session.flash('refusal', 'Il tirocinio è iniziato: per interromperlo si rivolga all’ente.')
        return response.redirect().toPath(`/domande/${application.id}/offerta`)
      }
    }
    session.flash('success', 'La rinuncia è registrata.')
    return response.redirect().toPath(`/domande/${application.id}`)
  }
}
