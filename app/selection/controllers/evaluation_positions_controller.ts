import type { HttpContext } from '@adonisjs/core/http'
import { withQuery } from '#core/pagination'
import { applicationListFilters } from '#selection/evaluation_filters'
import { READABLE } from '#selection/evaluation_gate'
import { applicationLifecycle } from '#selection/lifecycle'
import { formatTotal } from '#selection/points'
import { evaluationApplications } from '#selection/queries/evaluation_applications'
import { commissionFor, seatedIn } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { progressOf } from '#selection/queries/evaluation_progress'
import { missingByApplication } from '#selection/queries/evaluation_state'
import { nextStepOf } from '#selection/evaluation_steps'

/** One position: its applications, what is missing, the next step. Numbers alone until the notice is closed. */
export default class EvaluationPositionsController {
  async show({ auth, params, request, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const progresses = await progressOf([position])
    const progress = progresses.get(position.id)!
    if (!READABLE.includes(position.notice.state)) {
      return view.render('pages/selection/evaluation/numbers', { position, progress })
    }
    const filters = applicationListFilters(request.qs())
    const path = `/valutazione/posizioni/${position.id}`
    const commission = await seatedIn(await commissionFor(position))
    return view.render('pages/selection/evaluation/position', {
      position,
      progress,
      filters,
      total: formatTotal,
      ...(await evaluationApplications(position, filters)),
      missing: await missingByApplication(position.id),
      step: nextStepOf(position, progress, commission.hasPresident),
      orderUrl: (ordine: string) => withQuery(path, { ...filters, ordine, pagina: 1 }),
      states: applicationLifecycle.names
        .filter((state) => state !== 'retracted')
        .map((state) => ({ value: state, label: applicationLifecycle.states[state].label })),
    })
  }
}
