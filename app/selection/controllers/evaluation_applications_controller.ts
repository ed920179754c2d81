import type { HttpContext } from '@adonisjs/core/http'
import { frozenSections, sizeWords } from '#selection/application/frozen_words'
import { SCORABLE } from '#selection/actions/score_faults'
import { applicationLifecycle } from '#selection/lifecycle'
import type ApplicationAttachment from '#selection/models/application_attachment'
import type SelectionNotice from '#selection/models/selection_notice'
import { formatPoints } from '#selection/points'
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
      formatPoints,
      sections: frozenSections(page.sent),
      size: sizeWords,
      labelOf: attachmentLabels(application.notice),
      hasInterview: application.notice.criteria.some(({ isInterview }) => isInterview),
      may: {
        check: isOpen && ['submitted', 'incomplete'].includes(state),
        ask: isOpen && applicationLifecycle.can('askCompletion', state),
        reconsider: isOpen && applicationLifecycle.can('reconsider', state),
        convoke: isOpen && applicationLifecycle.can('convoke', state),
        record: isOpen && ['convoked', 'absent', 'interviewed'].includes(state),
        score: isOpen && SCORABLE.includes(state),
      },
    })
  }
}

/** What the notice calls a file; one that came with a completion has no rule of its own. */
const attachmentLabels = (notice: SelectionNotice) => (file: ApplicationAttachment) =>
  notice.attachments.find(({ key }) => key === file.kind)?.label ?? 'Integrazione'
