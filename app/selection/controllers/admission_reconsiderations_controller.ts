import type { HttpContext } from '@adonisjs/core/http'
import { ReconsiderAdmission } from '#selection/actions/reconsider_admission'
import { findApplication } from '#selection/queries/evaluation_finders'
import { reconsiderationValidator } from '#selection/validators/evaluation'

/** "Riesamina": a decided admission is opened again. */
export default class AdmissionReconsiderationsController {
  async create({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    return view.render('pages/selection/evaluation/reconsideration', { application })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { motivo } = await request.validateUsing(reconsiderationValidator)
    await new ReconsiderAdmission(auth.user!).handle(application, motivo)
    session.flash('success', `La decisione sulla domanda ${application.code} è di nuovo aperta.`)
    return response.redirect().toPath(`/valutazione/domande/${application.id}/ammissione`)
  }
}
