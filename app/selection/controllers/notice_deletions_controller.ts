import type { HttpContext } from '@adonisjs/core/http'
import { IllegalTransition } from '#core/lifecycle'
import { DeleteNotice } from '#selection/actions/delete_notice'
import { findNotice } from '#selection/queries/notice_finders'
import { figuresOf } from '#selection/queries/notice_list'

/** A draft thrown away with its positions: asked first. */
export default class NoticeDeletionsController {
  async create({ params, view }: HttpContext) {
    const notice = await findNotice(params.id)
    if (notice.state !== 'draft') {
      throw new IllegalTransition('selection_notice', 'delete', notice.state)
    }
    const figures = await figuresOf([notice.id])
    return view.render('pages/selection/notices/delete', {
      ...{ notice, figures: figures.get(notice.id) },
    })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const notice = await findNotice(params.id)
    await new DeleteNotice(auth.user!).handle(notice)
    session.flash('success', `La bozza dell’avviso ${notice.label} è eliminata.`)
    return response.redirect().toPath('/gestione/avvisi')
  }
}
