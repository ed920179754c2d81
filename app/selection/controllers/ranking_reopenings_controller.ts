import type { HttpContext } from '@adonisjs/core/http'
import { ReopenRanking } from '#selection/actions/reopen_ranking'
import { findRankable } from '#selection/queries/ranking_preview'
import { rankingReasonValidator } from '#selection/ranking/validators'

/** "Riapri per correggere", with a reason that the next version shows. */
export default class RankingReopeningsController {
  async create({ params, view }: HttpContext) {
    const position = await findRankable(params.id)
    return view.render('pages/selection/rankings/reopen', { position })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findRankable(params.id)
    const { motivo } = await request.validateUsing(rankingReasonValidator)
    await new ReopenRanking(auth.user!).handle(position.id, motivo)
    session.flash(
      'success',
      'La graduatoria è riaperta: la commissione può correggere. Poi la pubblichi di nuovo.'
    )
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${position.id}`)
  }
}
