import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { DecideTie } from '#selection/actions/decide_tie'
import { findRankable } from '#selection/queries/ranking_preview'
import { tieDecisionValidator } from '#selection/ranking/validators'

/** Who gets the seat between equals: decided in writing, because no rule says it. */
export default class RankingTieDecisionsController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findRankable(params.id)
    const { domanda, motivo } = await request.validateUsing(tieDecisionValidator)
    const outcome = await new DecideTie(auth.user!).handle(position.id, domanda, motivo)
    if (!outcome.ok) {
      throw formFault({ domanda: 'Scelga una delle domande che sono ora a pari merito.' })
    }
    session.flash('success', `Posto offerto a ${outcome.value}.`)
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${position.id}`)
  }
}
