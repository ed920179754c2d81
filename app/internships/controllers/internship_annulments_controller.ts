import type { HttpContext } from '@adonisjs/core/http'
import { IllegalTransition } from '#core/lifecycle'
import { AnnulInternship } from '#internships/actions/annul_internship'
import { internshipLifecycle } from '#internships/lifecycle'
import { findInternship } from '#internships/queries/find_internship'
import { reasonValidator } from '#internships/validators/internships'

/** The annulment of an internship that was set up and never began. */
export default class InternshipAnnulmentsController {
  async create({ auth, params, view }: HttpContext) {
    const internship = await findInternship(auth.getUserOrFail(), params.id)
    if (!internshipLifecycle.can('annul', internship.state)) {
      throw new IllegalTransition('internship', 'annul', internship.state)
    }
    return view.render('pages/internships/annulment', { internship })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const actor = auth.getUserOrFail()
    const { id, intern } = await findInternship(actor, params.id)
    const { motivo } = await request.validateUsing(reasonValidator)
    await new AnnulInternship(actor).handle(id, motivo)
    session.flash('success', `Il tirocinio di ${intern.fullName} è annullato.`)
    return response.redirect().toPath(`/tirocini/${id}`)
  }
}
