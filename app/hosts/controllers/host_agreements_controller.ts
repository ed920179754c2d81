import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { KeepAgreement } from '#hosts/actions/keep_agreement'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { readAgreementFile } from '#hosts/agreement_file'
import type Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'
import { findAgreement } from '#hosts/queries/host_page'
import { agreementValidator } from '#hosts/validators'

/** The agreements of a body with the promoter. */
export default class HostAgreementsController {
  async create({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/agreement', { host, agreement: null })
  }

  async store(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host)
  }

  async edit({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const agreement = await findAgreement(host, params.agreement)
    return view.render('pages/hosts/agreement', { host, agreement })
  }

  async update(ctx: HttpContext) {
    const host = await new OpenHostBody(ctx.auth.user!).handle(ctx.params.id)
    return keep(ctx, host, await findAgreement(host, ctx.params.agreement))
  }
}

async function keep(
  { auth, request, response, session }: HttpContext,
  host: HostBody,
  agreement?: Agreement
) {
  const form = await request.validateUsing(agreementValidator)
  if (form.valida_al && form.valida_al < form.valida_dal) {
    throw formFault({ valida_al: 'La fine viene prima dell’inizio: controlli le due date.' })
  }
  const values = {
    number: form.numero ?? null,
    signedOn: form.firmata_il,
    validFrom: form.valida_dal,
    validTo: form.valida_al ?? null,
  }
  const file = await readAgreementFile(request.file('file'), host.id)
  await new KeepAgreement(auth.user!).handle(host, values, file, agreement)
  session.flash('success', `La convenzione è ${agreement ? 'aggiornata' : 'registrata'}.`)
  return response.redirect().toPath(`/enti/${host.id}#convenzioni`)
}
