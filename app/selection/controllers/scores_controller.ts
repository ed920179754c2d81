import type { HttpContext } from '@adonisjs/core/http'
import { withQuery } from '#core/pagination'
import { SaveScores } from '#selection/actions/save_scores'
import { pageOf } from '#selection/evaluation_filters'
import { cellsOf } from '#selection/evaluation_input'
import { commissionFor, seatedIn } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { scoreSheet } from '#selection/queries/evaluation_scores'
import { assertNoticeOpenForWork } from '#selection/evaluation_gate'
import { formatPoints } from '#selection/points'
import { scorerValidator } from '#selection/validators/evaluation'

/** The points of many applicants on one page. */
export default class ScoresController {
  async edit({ auth, params, request, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    assertNoticeOpenForWork(position.notice.state)
    const page = pageOf(request.input('pagina'))
    return view.render('pages/selection/evaluation/scores', {
      formatPoints,
      position,
      ...(await scoreSheet(position, page)),
      ...(await seatedIn(await commissionFor(position))),
      action: withQuery(`/valutazione/posizioni/${position.id}/punteggi`, { pagina: page }),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const page = pageOf(request.input('pagina'))
    const { rows } = await scoreSheet(position, page)
    const { commissario } = await request.validateUsing(scorerValidator)
    const applications = rows.map(({ application }) => application)
    const cells = cellsOf(request, applications, position.notice.criteria)
    const scoring = { commissionerId: commissario, cells }
    const changed = await new SaveScores(auth.user!).handle(position, scoring)
    session.flash('success', savedSentence(changed))
    const path = `/valutazione/posizioni/${position.id}/punteggi`
    return response.redirect().toPath(withQuery(path, { pagina: page }))
  }
}

/** "Salvati 12 punteggi." */
export function savedSentence(changed: number): string {
  if (changed === 0) return 'Non è cambiato nulla: i punti erano già questi.'
  return changed === 1 ? 'Salvato 1 punteggio.' : `Salvati ${changed} punteggi.`
}
