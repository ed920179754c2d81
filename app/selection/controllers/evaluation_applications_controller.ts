import type { HttpContext } from '@adonisjs/core/http'
import { applicationLifecycle } from '#selection/lifecycle'
import { evaluationApplication } from '#selection/queries/evaluation_application'
import { findApplication } from '#selection/queries/evaluation_finders'

/** One application: what was sent, what the commission did with it, what it may do now. */
export default class EvaluationApplicationsController {
  async show({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const page = await evaluationApplication(application)
    const isOpen = !page.isPublished && application.notice.state !== 'concluded'
    const { state } = application
    return view.render('pages/selection/evaluation/application', {
      ...page,
      may: {
        check: isOpen && ['submitted', 'incomplete'].includes(state),
        ask: isOpen && applicationLifecycle.can('askCompletion', state),
        reconsider: isOpen && applicationLifecycle.can('reconsider', state),
        convoke: isOpen && applicationLifecycle.can('convoke', state),
        record: isOpen && ['convoked', 'absent', 'interviewed'].includes(state),
        score: isOpen && ['admitted', 'convoked', 'interviewed'].includes(state),
      },
    })
  }
}
