import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { cancelObstacle, CancelSuspension } from '#internships/actions/cancel_suspension'
import { cancellationValidator, seenValidator } from '#internships/change_validators'
import { tellChangedMeanwhile } from '#internships/changes/answers'
import { daysText } from '#internships/changes/faults'
import { lastDayWithout } from '#internships/changes/last_day'
import { changeForm, internshipToChange, suspensionOf } from '#internships/queries/change_pages'

/** The correction of a suspension that was recorded by mistake. */
export default class SuspensionCancellationsController {
  async create({ auth, params, view }: HttpContext) {
    const internship = await internshipToChange(auth.user!, params.id)
    const suspension = await suspensionOf(internship, params.suspension)
    const form = await changeForm(internship)
    const isOpen = form.isRunning && !suspension.cancelledAt
    return view.render('pages/internships/changes/cancellation', {
      ...form,
      suspension,
      days: daysText(suspension),
      isRunning: isOpen,
      obstacle: isOpen ? await cancelObstacle(internship, suspension) : null,
      endsOn: lastDayWithout(internship.endsOn, suspension),
    })
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const internship = await internshipToChange(auth.user!, params.id)
    const suspension = await suspensionOf(internship, params.suspension)
    const { revisione } = await request.validateUsing(seenValidator)
    const { motivo } = await request.validateUsing(cancellationValidator)
    const outcome = await new CancelSuspension(auth.user!).handle(suspension, motivo, revisione)
    const own = `/tirocini/${internship.id}`
    if (outcome.ok) {
      const end = dayWith('il', outcome.value.endsOn)
      session.flash('success', `La sospensione è annullata: il tirocinio finisce ${end}.`)
      return response.redirect().toPath(own)
    }
    const form = `${own}/sospensioni/${suspension.id}/annullamento`
    if (outcome.error === 'changed_meanwhile') return tellChangedMeanwhile(ctx, form)
    session.flashExcept(['_csrf', 'revisione'])
    session.flash('refusal', outcome.error.standsInTheWay)
    return response.redirect().toPath(form)
  }
}
