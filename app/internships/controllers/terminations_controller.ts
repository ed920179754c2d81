import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { TerminateInternship } from '#internships/actions/terminate_internship'
import { seenValidator, terminationValidator } from '#internships/change_validators'
import { tellChangedMeanwhile } from '#internships/changes/answers'
import { optionsOf, TERMINATION_AUTHORS } from '#internships/changes/words'
import { changeForm, internshipToChange } from '#internships/queries/change_pages'

/** The early end of an internship. */
export default class TerminationsController {
  async create({ auth, params, view }: HttpContext) {
    const internship = await internshipToChange(auth.user!, params.id)
    const authors = optionsOf(TERMINATION_AUTHORS)
    const form = await changeForm(internship)
    return view.render('pages/internships/changes/termination', { ...form, authors })
  }

  async store(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = await internshipToChange(auth.user!, params.id)
    const { revisione } = await request.validateUsing(seenValidator)
    const values = await request.validateUsing(terminationValidator)
    const asked = { author: values.chi, endsOn: values.ultimo_giorno, reason: values.motivo }
    const outcome = await new TerminateInternship(auth.user!).handle(id, asked, revisione)
    if (!outcome.ok) return tellChangedMeanwhile(ctx, `/tirocini/${id}/interruzione`)
    const end = dayWith('il', outcome.value.endsOn)
    session.flash('success', `L’interruzione è registrata: l’ultimo giorno è ${end}.`)
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}
