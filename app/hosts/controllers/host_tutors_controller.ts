import type { HttpContext } from '@adonisjs/core/http'
import { KeepTutor } from '#hosts/actions/keep_tutor'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import type HostBody from '#hosts/models/host_body'
import type HostTutor from '#hosts/models/host_tutor'
import { findTutor } from '#hosts/queries/host_page'
import { tutorValidator } from '#hosts/validators'

/** Who follows interns at a body. */
export default class HostTutorsController {
  async create({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/tutor', { host, tutor: null })
  }

  async store(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host)
  }

  async edit({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/tutor', { host, tutor: await findTutor(host, params.tutor) })
  }

  async update(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host, await findTutor(host, ctx.params.tutor))
  }
}

async function keep(
  { auth, request, response, session }: HttpContext,
  host: HostBody,
  tutor?: HostTutor
) {
  const form = await request.validateUsing(tutorValidator)
  const values = {
    firstName: form.nome,
    lastName: form.cognome,
    codiceFiscale: form.codice_fiscale ?? null,
    email: form.email ?? null,
    mobile: form.cellulare ?? null,
    level: form.livello,
    experienceYears: form.anni_esperienza,
    competences: form.competenze,
  }
  const kept = await new KeepTutor(auth.user!).handle(host, values, tutor)
  const what = tutor ? 'I dati del tutor sono aggiornati' : 'È tra i tutor dell’ente'
  session.flash('success', `${kept.fullName}: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`)
  return response.redirect().toPath(`/enti/${host.id}#tutor`)
}
