import type { HttpContext } from '@adonisjs/core/http'
import { SetPasswordByLink } from '#accounts/actions/set_password_by_link'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { findLink } from '#accounts/links'
import type { LinkKind } from '#accounts/models/account_link'
import { newPasswordValidator } from '#accounts/validators'

const DONE: Record<LinkKind, string> = {
  invitation: 'Il Suo account è attivo: acceda con la password che ha scelto.',
  reset: 'La password è cambiata: acceda con quella nuova.',
}

/** The page behind a link in an e-mail: whoever holds it sets a password. */
export default class NewPasswordsController {
  async edit(ctx: HttpContext) {
    const { kind, link } = await this.#link(ctx)
    if (!link) return this.#dead(ctx, kind)
    return ctx.view.render('pages/accounts/new_password', { kind, account: link.account })
  }

  async update(ctx: HttpContext) {
    const { kind, link } = await this.#link(ctx)
    if (!link) return this.#dead(ctx, kind)
    const meta = { email: link.account.email }
    const { password } = await ctx.request.validateUsing(newPasswordValidator, { meta })
    const outcome = await new SetPasswordByLink().handle(link, password)
    if (!outcome.ok) return this.#dead(ctx, kind)
    ctx.session.flash('success', DONE[kind])
    ctx.session.flash('utente', link.account.email)
    return ctx.response.redirect().toPath('/accesso')
  }

  /** Only tokens that open nothing are counted: guessing is refused, using one's own link is not. */
  async #link({ request, response, params, route }: HttpContext) {
    const kind: LinkKind = route!.pattern.startsWith('/invito') ? 'invitation' : 'reset'
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    await countAttempt('linkAddress', request.ip())
    const link = await findLink(kind, params.token)
    if (link) await forgiveAttempt('linkAddress', request.ip())
    return { kind, link }
  }

  #dead({ response, view }: HttpContext, kind: LinkKind) {
    response.status(410)
    return view.render('pages/accounts/dead_link', { kind })
  }
}
