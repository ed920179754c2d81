import type { HttpContext } from '@adonisjs/core/http'
import { dayWith } from '#core/dates'
import { StartInternship, type StartRefusal } from '#internships/actions/start_internship'
import { findInternship } from '#internships/queries/find_internship'

/** The start of an internship. */
export default class InternshipStartsController {
  async store({ auth, params, response, session, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findInternship(actor, params.id)
    const outcome = await new StartInternship(actor).handle(internship.id)
    if (outcome.ok) {
      session.flash('success', `Il tirocinio di ${internship.intern.fullName} è avviato.`)
      return response.redirect().toPath(`/tirocini/${internship.id}`)
    }
    const open = outcome.error.kind === 'blocked' ? outcome.error.open : []
    response.status(409)
    return view.render('pages/internships/blocked', {
      internship,
      open,
      reason: sentenceOf(outcome.error),
    })
  }
}

function sentenceOf(refusal: StartRefusal): string {
  switch (refusal.kind) {
    case 'early':
      return `Il tirocinio comincia ${dayWith('il', refusal.startsOn)}: lo avvii da quel giorno, o cambi le date.`
    case 'over':
      return `L’ultimo giorno previsto era ${dayWith('il', refusal.endsOn)}: cambi le date.`
    case 'blocked':
      return 'Prima vanno sistemate queste voci.'
  }
}
