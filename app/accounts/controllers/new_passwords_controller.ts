import type { HttpContext } from '@adonisjs/core/http'
import { SetPasswordByLink } from '#accounts/actions/set_password_by_link'
import { deadLink, openedLink } from '#accounts/opened_link'
import { newPasswordValidator } from '#accounts/validators'

const DONE = {
  invitation: 'Il Suo account è attivo: acceda con la password che ha scelto.',
  reset: 'La password è cambiata: acceda con quella nuova.',
}

/** The page behind a link in an e-mail: whoever holds it sets a password. */
export default class NewPasswordsController {
  async edit(ctx: HttpContext) {
    const kind = kindOf(ctx)
    const link = await openedLink(ctx, kind)
    if (!link) return deadLink(ctx, kind)
    return ctx.view.render('pages/accounts/new_password', { kind, account: link.account })
  }

  async update(ctx: HttpContext) {
    const kind = kindOf(ctx)
    const link = await openedLink(ctx, kind)
    if (!link) return deadLink(ctx, kind)
    const meta = { email: link.account.email }
    const { password } = await ctx.request.validateUsing(newPasswordValidator, { meta })
    const outcome = await new SetPasswordByLink().handle(link, password)
    if (!outcome.ok) return deadLink(ctx, kind)
    ctx.session.flash('success', DONE[kind])
    ctx.session.flash('utente', link.account.email)
    return ctx.response.redirect().toPath('/accesso')
  }
}

const kindOf = ({ route }: HttpContext) =>
  route!.pattern.startsWith('/invito') ? 'invitation' : 'reset'
