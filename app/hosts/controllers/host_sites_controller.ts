import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { KeepSite } from '#hosts/actions/keep_site'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import type HostBody from '#hosts/models/host_body'
import type Site from '#hosts/models/site'
import { findSite } from '#hosts/queries/host_page'
import { siteValidator } from '#hosts/validators'

/** The places where interns of a body work. */
export default class HostSitesController {
  async create({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/site', { host, site: null })
  }

  async store(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host)
  }

  async edit({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/site', { host, site: await findSite(host, params.site) })
  }

  async update(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host, await findSite(host, ctx.params.site))
  }
}

async function keep(
  { auth, request, response, session }: HttpContext,
  host: HostBody,
  site?: Site
) {
  const form = await request.validateUsing(siteValidator)
  const values = {
    name: form.nome_sede,
    address: form.indirizzo,
    postalCode: form.cap ?? null,
    municipalityCode: form.comune,
  }
  const kept = await new KeepSite(auth.user!).handle(host, values, site)
  if (!kept.ok) {
    throw formFault({ nome_sede: 'L’ente ha già una sede con questo nome a questo indirizzo.' })
  }
  session.flash('success', `La sede «${kept.value.name}» è ${site ? 'aggiornata' : 'aggiunta'}.`)
  return response.redirect().toPath(`/enti/${host.id}#sedi`)
}
