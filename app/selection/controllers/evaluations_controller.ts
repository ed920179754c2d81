import type { HttpContext } from '@adonisjs/core/http'
import { positionListFilters } from '#selection/evaluation_filters'
import { evaluationChoices, evaluationPositions } from '#selection/queries/evaluation_positions'

/** "Valutazione": the positions that somebody evaluates, with what waits. */
export default class EvaluationsController {
  async index({ auth, request, view }: HttpContext) {
    const filters = positionListFilters(request.qs())
    const found = await evaluationPositions(auth.user!, filters)
    const choices = await evaluationChoices(auth.user!)
    return view.render('pages/selection/evaluation/index', { ...found, choices, filters })
  }
}
