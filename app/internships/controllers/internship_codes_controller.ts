import type { HttpContext } from '@adonisjs/core/http'
import { matchesName } from '#core/values/codice_fiscale'
import { ChangeCodiceFiscale } from '#internships/actions/change_codice_fiscale'
import CodiceFiscaleChange from '#internships/models/codice_fiscale_change'
import { findInternship } from '#internships/queries/find_internship'
import { codeValidator } from '#internships/validators/internships'

/** The codice fiscale of an intern, and those that it took the place of. */
export default class InternshipCodesController {
  async edit({ auth, params, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    const changes = await CodiceFiscaleChange.query()
      .where('internId', internship.internId)
      .orderBy('id', 'desc')
    return view.render('pages/internships/codice_fiscale', { internship, changes })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id, intern } = await findInternship(actor, params.id)
    const { codice_fiscale: code, motivo, visto } = await request.validateUsing(codeValidator)
    const change = { code, reason: motivo, seen: visto }
    const outcome = await new ChangeCodiceFiscale(actor).handle(intern.id, change)
    if (!outcome.ok) {
      session.flashExcept(['_csrf', '_method', 'visto'])
      session.flash(
        'refusal',
        'Mentre Lei scriveva, qualcun altro ha cambiato il codice fiscale. Ciò che ha scritto è nei campi, non ancora salvato.'
      )
      return response.redirect().toPath(`/tirocini/${id}/codice-fiscale`)
    }
    session.flash('success', 'Il codice fiscale è cambiato. Quello di prima resta nella storia.')
    if (!matchesName(code, intern.firstName, intern.lastName)) {
      session.flash(
        'notice',
        'Le prime lettere non sono quelle che darebbe il nome: controlli che il codice sia di questa persona.'
      )
    }
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}
