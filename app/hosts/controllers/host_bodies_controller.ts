import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { withQuery } from '#core/pagination'
import { ChangeHostBody } from '#hosts/actions/change_host_body'
import { CreateHostBody } from '#hosts/actions/create_host_body'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { savedMeanwhile } from '#hosts/edit_conflict'
import { readHostForm } from '#hosts/host_form'
import { agreementOptions, hostFilters } from '#hosts/host_filters'
import { kindOptions } from '#hosts/host_kinds'
import { hostList, hostTotal, provinceOptions } from '#hosts/queries/host_list'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'
import { hostPage, lastTouch } from '#hosts/queries/host_page'
import { takenFault } from '#hosts/queries/taken_codes'
import { revisionValidator } from '#hosts/validators'

/** Host bodies: the list of the network, the page of each, their data. */
export default class HostBodiesController {
  /** Officers have one body: they are brought there. */
  async index(ctx: HttpContext) {
    const actor = ctx.auth.user!
    if (!actor.is('hostOfficer')) return listPage(ctx)
    const own = await hostBodyIdOf(actor)
    if (own) return ctx.response.redirect().toPath(`/enti/${own}`)
    return ctx.view.render('pages/hosts/none')
  }

  async create({ view }: HttpContext) {
    return view.render('pages/hosts/create', { kinds: kindOptions, host: null })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const values = await readHostForm(request)
    const outcome = await new CreateHostBody(auth.user!).handle(values)
    if (!outcome.ok) throw formFault(takenFault(outcome.error))
    session.flash('success', `${values.name} è nella rete. Aggiunga le sedi e i tutor.`)
    return response.redirect().toPath(`/enti/${outcome.value.id}`)
  }

  async show({ auth, bouncer, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const policy = bouncer.with('HostsHostBodyPolicy')
    return view.render('pages/hosts/show', {
      ...(await hostPage(host)),
      host,
      mayManage: await policy.allows('manage'),
      mayMaintain: await policy.allows('maintain'),
      maySeeAll: await policy.allows('seeAll'),
    })
  }

  async edit({ auth, params, session, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const flashed = session.flashMessages
    const conflict = flashed.has('conflict') && {
      touch: await lastTouch(host),
      fields: savedMeanwhile(host, (name) => flashed.get(name)),
    }
    return view.render('pages/hosts/edit', { host, kinds: kindOptions, conflict })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const values = await readHostForm(request)
    const { revisione } = await request.validateUsing(revisionValidator)
    const outcome = await new ChangeHostBody(auth.user!).handle(host, values, revisione)
    if (outcome.ok) {
      session.flash('success', `I dati di ${values.name} sono aggiornati.`)
      return response.redirect().toPath(`/enti/${host.id}`)
    }
    if (outcome.error !== 'changed_meanwhile') throw formFault(takenFault(outcome.error))
    session.flashExcept(['_csrf', '_method', 'revisione'])
    session.flash('conflict', true)
    return response.redirect().toPath(`/enti/${host.id}/modifica`)
  }
}

async function listPage({ bouncer, request, view }: HttpContext) {
  const filters = hostFilters(request.qs())
  const found = await hostList(filters)
  return view.render('pages/hosts/index', {
    ...found,
    filters,
    provinces: await provinceOptions(),
    kinds: kindOptions,
    agreements: agreementOptions,
    total: await hostTotal(),
    mayManage: await bouncer.with('HostsHostBodyPolicy').allows('manage'),
    orderUrl: (ordine: string) => withQuery('/enti', { ...filters, ordine, pagina: 1 }),
    fileUrl: (format: string) => withQuery(`/enti.${format}`, { ...filters, pagina: null }),
  })
}
