import type { HttpContext } from '@adonisjs/core/http'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { ShelvePart } from '#hosts/actions/shelve_part'
import { findSite } from '#hosts/queries/host_page'

/** A site that is not used any more, and the way back. */
export default class HostSiteArchivesController {
  async store({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const site = await findSite(host, params.site)
    await new ShelvePart(auth.user!).handle(site)
    session.flash('success', `La sede «${site.name}» non si può più scegliere.`)
    return response.redirect().toPath(`/enti/${host.id}#sedi`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const site = await findSite(host, params.site)
    await new ShelvePart(auth.user!).undo(site)
    session.flash('success', `La sede «${site.name}» si può scegliere di nuovo.`)
    return response.redirect().toPath(`/enti/${host.id}#sedi`)
  }
}
