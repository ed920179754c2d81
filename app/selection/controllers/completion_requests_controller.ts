import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { AskCompletion } from '#selection/actions/ask_completion'
import { requirementTable } from '#selection/queries/evaluation_application'
import { findApplication } from '#selection/queries/evaluation_finders'
import { completionValidator } from '#selection/validators/evaluation'

/** "Chiedi un’integrazione". */
export default class CompletionRequestsController {
  async create({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const checks = await requirementTable(application)
    const dueAt = clock.rome().plus({ days: application.notice.completionDays }).endOf('day')
    return view.render('pages/selection/evaluation/completion', {
      application,
      dueAt,
      suggestion: checks
        .filter(({ check }) => check?.outcome === 'to_complete')
        .map(({ check }) => check!.reason)
        .join('\n'),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { richiesta } = await request.validateUsing(completionValidator)
    const asked = await new AskCompletion(auth.user!).handle(application, richiesta)
    session.flash(
      'success',
      `Integrazione chiesta: ${application.fullName} può rispondere fino a ${fullInstant(asked.dueAt)}.`
    )
    return response.redirect().toPath(`/valutazione/domande/${application.id}`)
  }
}
