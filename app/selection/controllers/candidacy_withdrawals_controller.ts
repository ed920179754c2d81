import type { HttpContext } from '@adonisjs/core/http'
import { WithdrawCandidacy } from '#selection/actions/withdraw_candidacy'
import { findRanked } from '#selection/queries/offer_finders'
import { rankingReasonValidator } from '#selection/ranking/validators'

/** Somebody suitable gives up before any offer, and a coordinator writes it down. */
export default class CandidacyWithdrawalsController {
  async create({ params, view }: HttpContext) {
    const application = await findRanked(params.id)
    return view.render('pages/selection/rankings/withdraw', { application })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findRanked(params.id)
    const { motivo } = await request.validateUsing(rankingReasonValidator)
    await new WithdrawCandidacy(auth.user!).handle(application, motivo)
    session.flash('success', `La rinuncia di ${application.code} è registrata.`)
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${application.positionId}`)
  }
}
