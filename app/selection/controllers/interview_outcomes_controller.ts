import type { HttpContext } from '@adonisjs/core/http'
import { RecordInterview } from '#selection/actions/record_interview'
import { findApplication } from '#selection/queries/evaluation_finders'
import { interviewValidator } from '#selection/validators/evaluation'

/** Present or absent. */
export default class InterviewOutcomesController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { esito } = await request.validateUsing(interviewValidator)
    const outcome = esito === 'presente' ? 'present' : 'absent'
    await new RecordInterview(auth.user!).handle(application, outcome)
    session.flash('success', `${application.fullName}: ${esito} al colloquio.`)
    const path =
      request.input('ritorno') === 'colloqui'
        ? `/valutazione/posizioni/${application.positionId}/colloqui`
        : `/valutazione/domande/${application.id}`
    return response.redirect().toPath(path)
  }
}
