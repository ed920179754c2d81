import type { HttpContext } from '@adonisjs/core/http'
import { ArchiveHostBody } from '#hosts/actions/archive_host_body'
import { OpenHostBody } from '#hosts/actions/open_host_body'

/** Being out of the lists: begun and ended after a confirmation. */
export default class HostArchivesController {
  async create({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/archive', { host })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    await new ArchiveHostBody(auth.user!).handle(host)
    session.flash('success', `${host.name} è archiviato: non compare più negli elenchi.`)
    return response.redirect().toPath(`/enti/${host.id}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    await new ArchiveHostBody(auth.user!).undo(host)
    session.flash('success', `${host.name} è di nuovo negli elenchi.`)
    return response.redirect().toPath(`/enti/${host.id}`)
  }
}
