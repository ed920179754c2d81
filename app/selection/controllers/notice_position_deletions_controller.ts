import type { HttpContext } from '@adonisjs/core/http'
import { IllegalTransition } from '#core/lifecycle'
import { DeletePosition } from '#selection/actions/delete_position'
import { findNotice, findPosition } from '#selection/queries/notice_finders'

/** A position taken out of a draft: asked first. */
export default class NoticePositionDeletionsController {
  async create({ params, view }: HttpContext) {
    const notice = await findNotice(params.id)
    const position = await findPosition(notice, params.position)
    if (notice.state !== 'draft') {
      throw new IllegalTransition('selection_notice', 'save', notice.state)
    }
    return view.render('pages/selection/notices/position_delete', { notice, position })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const notice = await findNotice(params.id)
    const position = await findPosition(notice, params.position)
    await new DeletePosition(auth.user!).handle(notice, position)
    session.flash('success', `La posizione ${position.code} non è più nell’avviso.`)
    return response.redirect().toPath(`/gestione/avvisi/${notice.id}#posizioni`)
  }
}
