import type { HttpContext } from '@adonisjs/core/http'
import { CorrectPerson } from '#attestations/actions/correct_person'
import { RemovePerson } from '#attestations/actions/remove_person'
import { findPerson } from '#attestations/queries/draft_people'
import { findDraft } from '#attestations/queries/drafts'
import { formatHours } from '#core/values/hours'

/** The people of a draft, one at a time: corrected, taken off the list, put back. */
export default class DraftPeopleController {
  async edit({ auth, params, view }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const person = await findPerson(draft.id, params.person)
    const hours = person.minutes === null ? '' : formatHours(person.minutes)
    return view.render('pages/attestations/wizard/person', { draft, person, hours })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const person = await findPerson(draft.id, params.person)
    await new CorrectPerson().handle(
      draft,
      person,
      request.only(['nome', 'cognome', 'codice_fiscale', 'email', 'cellulare', 'ore'])
    )
    session.flash('success', `I dati di ${person.fullName} sono aggiornati.`)
    return response.redirect().toPath(`/attestati/genera/${draft.id}/persone`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const person = await findPerson(draft.id, params.person)
    await new RemovePerson().handle(draft, person)
    session.flash('removed', { id: person.id, name: person.fullName })
    return response.redirect().back()
  }
}
