import type { HttpContext } from '@adonisjs/core/http'
import { RemovePerson } from '#attestations/actions/remove_person'
import { findPerson } from '#attestations/queries/draft_people'
import { findDraft } from '#attestations/queries/drafts'

/** The way back from "Elimina". */
export default class DraftRestorationsController {
  async store({ auth, params, response, session }: HttpContext) {
    const draft = await findDraft(auth.user!, params.draft)
    const person = await findPerson(draft.id, params.person)
    await new RemovePerson().undo(draft, person)
    session.flash('success', `${person.fullName} è di nuovo nella lista.`)
    return response.redirect().back()
  }
}
