import type { HttpContext } from '@adonisjs/core/http'
import { RetractApplication } from '#selection/actions/retract_application'
import { closedWords, timelinessOf } from '#selection/application/closing'
import type Application from '#selection/models/application'
import { findMyApplication } from '#selection/queries/my_applications'
import { protocolOf } from '#selection/protocol'

/** "Ritira la domanda": until the deadline, after which it can only be given up in the ranking. */
export default class ApplicationRetractionsController {
  async create(ctx: HttpContext) {
    const application = await findMyApplication(ctx.auth.user!, ctx.params.id)
    if (application.state === 'retracted') {
      return ctx.response.redirect().toPath(`/domande/${application.id}`)
    }
    if (timelinessOf(application.notice, ctx.arrivedAt) !== 'in_time') {
      return this.#late(ctx, application)
    }
    return ctx.view.render('pages/selection/applications/retract', {
      application,
      protocol: protocolOf(application.notice, application),
    })
  }

  async store(ctx: HttpContext) {
    const application = await findMyApplication(ctx.auth.user!, ctx.params.id)
    const outcome = await new RetractApplication(ctx.auth.user!).handle(application, ctx.arrivedAt)
    if (!outcome.ok) return this.#late(ctx, application)
    ctx.session.flash('success', 'La domanda è ritirata. Le abbiamo scritto per confermarlo.')
    return ctx.response.redirect().toPath(`/domande/${application.id}`)
  }

  #late({ response, view }: HttpContext, application: Application) {
    response.status(409)
    return view.render('pages/selection/applications/closed', {
      notice: application.notice,
      words: closedWords(application.notice),
      timeliness: 'late',
      application,
    })
  }
}
