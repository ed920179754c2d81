import type { HttpContext } from '@adonisjs/core/http'
import { SaveScores } from '#selection/actions/save_scores'
import { savedSentence } from '#selection/controllers/scores_controller'
import { cellsOf } from '#selection/evaluation_input'
import { commissionFor, seatedIn } from '#selection/queries/evaluation_commission'
import { findApplication } from '#selection/queries/evaluation_finders'
import { scoreRows } from '#selection/queries/evaluation_scores'
import { formatPoints } from '#selection/points'
import { scorerValidator } from '#selection/validators/evaluation'

/** The points of one applicant. */
export default class ApplicationScoresController {
  async edit({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { criteria } = application.notice
    const [row] = await scoreRows([application], criteria)
    return view.render('pages/selection/evaluation/application_scores', {
      formatPoints,
      application,
      row,
      criteria,
      ...(await seatedIn(await commissionFor(application.position))),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { commissario } = await request.validateUsing(scorerValidator)
    const cells = cellsOf(request, [application], application.notice.criteria)
    const scoring = { commissionerId: commissario, cells }
    const changed = await new SaveScores(auth.user!).handle(application.position, scoring)
    session.flash('success', savedSentence(changed))
    return response.redirect().toPath(`/valutazione/domande/${application.id}`)
  }
}
