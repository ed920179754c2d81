import type { HttpContext } from '@adonisjs/core/http'
import { DecideAdmission } from '#selection/actions/decide_admission'
import { findApplication } from '#selection/queries/evaluation_finders'
import { admissionValidator } from '#selection/validators/evaluation'

/** The decision to admit an application or not. */
export default class AdmissionsController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { esito, motivo } = await request.validateUsing(admissionValidator)
    const isAdmitted = esito === 'ammessa'
    await new DecideAdmission(auth.user!).handle(application, {
      outcome: isAdmitted ? 'admitted' : 'excluded',
      reason: isAdmitted ? null : (motivo ?? null),
    })
    session.flash(
      'success',
      `La domanda ${application.code} ${isAdmitted ? 'è ammessa' : 'non è ammessa'}. Chi l’ha inviata riceve una e-mail.`
    )
    return response.redirect().toPath(`/valutazione/domande/${application.id}`)
  }
}
