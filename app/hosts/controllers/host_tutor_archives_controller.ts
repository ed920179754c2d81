import type { HttpContext } from '@adonisjs/core/http'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { ShelvePart } from '#hosts/actions/shelve_part'
import { findTutor } from '#hosts/queries/host_page'

/** A tutor who follows nobody any more, and the way back. */
export default class HostTutorArchivesController {
  async store({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const tutor = await findTutor(host, params.tutor)
    await new ShelvePart(auth.user!).handle(tutor)
    session.flash('success', `${tutor.fullName} non si può più scegliere come tutor.`)
    return response.redirect().toPath(`/enti/${host.id}#tutor`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const tutor = await findTutor(host, params.tutor)
    await new ShelvePart(auth.user!).undo(tutor)
    session.flash('success', `${tutor.fullName} si può scegliere di nuovo come tutor.`)
    return response.redirect().toPath(`/enti/${host.id}#tutor`)
  }
}
