import type { HttpContext } from '@adonisjs/core/http'
import { SaveRequirementChecks } from '#selection/actions/save_requirement_checks'
import { findingsOf } from '#selection/evaluation_input'
import { requirementTable } from '#selection/queries/evaluation_application'
import { findApplication } from '#selection/queries/evaluation_finders'
import { requirementsOf } from '#selection/requirements'

/** The requirements of an application, one by one, and the decision under them. */
export default class RequirementChecksController {
  async edit({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const checks = await requirementTable(application)
    return view.render('pages/selection/evaluation/admission', { application, checks })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const fill = request.input('azione') === 'tutti'
    const findings = findingsOf(request, requirementsOf(application.notice), fill)
    await new SaveRequirementChecks(auth.user!).handle(application, findings)
    const open = findings.filter(({ outcome }) => outcome === null).length
    session.flash(
      'success',
      open
        ? `Verifica salvata: restano da guardare ${open} requisiti su ${findings.length}.`
        : 'Verifica salvata: tutti i requisiti hanno un esito. Ora può decidere.'
    )
    return response.redirect().toPath(`/valutazione/domande/${application.id}/ammissione`)
  }
}
