import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { LinkOfficer, type LinkRefusal } from '#hosts/actions/link_officer'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { UnlinkOfficer } from '#hosts/actions/unlink_officer'
import { findOfficer } from '#hosts/queries/host_page'
import { officerValidator } from '#hosts/validators'

const REFUSALS: Record<LinkRefusal, Record<string, string>> = {
  name_missing: {
    nome_completo:
      'Questa e-mail non ha ancora un account. Scriva nome e cognome: mandiamo l’invito.',
  },
  other_role: {
    email:
      'Questo account ha un altro ruolo. Chieda a un amministratore di cambiarlo, o usi un’altra e-mail.',
  },
  disabled: { email: 'Questo account è disabilitato. Chieda a un amministratore di riabilitarlo.' },
  linked_here: { email: 'Questa persona è già tra i referenti dell’ente.' },
  linked_elsewhere: {
    email: 'Questa persona è già referente di un altro ente: prima la tolga da quello.',
  },
}

/** The accounts that act for a body. */
export default class HostOfficersController {
  async create({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    return view.render('pages/hosts/officer', { host })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const form = await request.validateUsing(officerValidator)
    const asked = { email: form.email, fullName: form.nome_completo ?? null }
    const linked = await new LinkOfficer(auth.user!).handle(host, asked)
    if (!linked.ok) throw formFault(REFUSALS[linked.error])
    const { account, isInvited } = linked.value
    session.flash(
      'success',
      isInvited
        ? `L’invito per ${account.fullName} parte adesso. Il link vale 7 giorni.`
        : `${account.fullName} è tra i referenti dell’ente.`
    )
    return response.redirect().toPath(`/enti/${host.id}#referenti`)
  }

  /** Asks before somebody loses sight of their body. */
  async delete({ auth, params, view }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const officer = await findOfficer(host, params.officer)
    return view.render('pages/hosts/officer_removal', { host, officer })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const officer = await findOfficer(host, params.officer)
    await new UnlinkOfficer(auth.user!).handle(host, officer)
    session.flash('success', `${officer.account.fullName} non è più referente dell’ente.`)
    return response.redirect().toPath(`/enti/${host.id}#referenti`)
  }
}
