import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { IllegalTransition } from '#core/lifecycle'
import { ChangeDates } from '#internships/actions/change_dates'
import { BEFORE_START } from '#internships/lifecycle'
import { lastDayOf } from '#internships/periods'
import { startCommunication } from '#internships/queries/checks'
import { findInternship } from '#internships/queries/find_internship'
import { hasPlanPaper } from '#internships/queries/plan_paper'
import { datesValidator } from '#internships/validators/internships'

/** First and last day of an internship that has not begun. */
export default class InternshipDatesController {
  async edit({ auth, params, session, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    if (!BEFORE_START.includes(internship.state)) {
      throw new IllegalTransition('internship', 'change_dates', internship.state)
    }
    const { startsOn, endsOn, months } = internship
    return view.render('pages/internships/dates', {
      internship,
      endsOn: endsOn === lastDayOf(startsOn, months) ? '' : endsOn,
      hasPaper: await hasPlanPaper(internship),
      communication: await startCommunication(internship),
      isConflict: session.flashMessages.has('conflict'),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id } = await findInternship(actor, params.id)
    const { inizio, fine, revisione } = await request.validateUsing(datesValidator)
    const dates = { startsOn: inizio, endsOn: fine ?? null }
    const outcome = await new ChangeDates(actor).handle(id, dates, revisione)
    if (outcome.ok) {
      const { startsOn, endsOn } = outcome.value
      session.flash(
        'success',
        `Il tirocinio va ${dayWith('dal', startsOn)} ${dayWith('al', endsOn)}.`
      )
      return response.redirect().toPath(`/tirocini/${id}`)
    }
    session.flashExcept(['_csrf', '_method', 'revisione'])
    session.flash('conflict', true)
    return response.redirect().toPath(`/tirocini/${id}/date`)
  }
}
