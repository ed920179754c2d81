import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { IllegalTransition } from '#core/lifecycle'
import { KeepPlan } from '#internships/actions/keep_plan'
import { planShown, typedBy } from '#internships/plan/plan_shown'
import { readPlanForm } from '#internships/plan/plan_form'
import { planValidator } from '#internships/plan/validators'
import { findInternship } from '#internships/queries/find_internship'
import { planPage } from '#internships/queries/plan_page'
import { NOT_OVER } from '#internships/lifecycle'

/** The training plan (PFI) of an internship. */
export default class TrainingPlansController {
  async edit({ auth, params, session, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    if (!NOT_OVER.includes(internship.state)) {
      throw new IllegalTransition('internship', 'plan', internship.state)
    }
    const page = await planPage(internship)
    const shown = planShown(page, internship.weeklyMinutes, typedBy(session.flashMessages))
    return view.render('pages/internships/plans/edit', { internship, ...page, ...shown })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findInternship(actor, params.id)
    const form = await request.validateUsing(planValidator)
    const { values, added } = readPlanForm(form)
    const outcome = await new KeepPlan(actor).handle(id, values, added, form.revisione)
    if (!outcome.ok) {
      throw formFault({
        revisione:
          'Qualcun altro ha salvato il progetto mentre Lei scriveva: confronti e salvi di nuovo.',
      })
    }
    session.flash('success', 'Il progetto formativo è salvato.')
    return response.redirect().toPath(`/tirocini/${id}/progetto`)
  }
}
