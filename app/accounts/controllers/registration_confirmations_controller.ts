import type { HttpContext } from '@adonisjs/core/http'
import { SetPasswordByLink } from '#accounts/actions/set_password_by_link'
import { SignIn } from '#accounts/actions/sign_in'
import { deadLink, openedLink } from '#accounts/opened_link'
import { openSession } from '#accounts/session_state'
import { rememberIntendedUrl, takeIntendedUrl } from '#accounts/sign_in_request'
import { newPasswordValidator } from '#accounts/validators'

/** The page behind the link of a registration: a password is chosen, and its holder is in. */
export default class RegistrationConfirmationsController {
  async edit(ctx: HttpContext) {
    const link = await openedLink(ctx, 'registration')
    if (!link) return deadLink(ctx, 'registration')
    const { account } = link
    return ctx.view.render('pages/accounts/new_password', { kind: link.kind, account })
  }

  async update(ctx: HttpContext) {
    const link = await openedLink(ctx, 'registration')
    if (!link) return deadLink(ctx, 'registration')
    const meta = { email: link.account.email }
    const { password } = await ctx.request.validateUsing(newPasswordValidator, { meta })
    const outcome = await new SetPasswordByLink().handle(link, password)
    if (!outcome.ok) return deadLink(ctx, 'registration')
    await openSession(ctx, await new SignIn(outcome.value).handle())
    rememberIntendedUrl(ctx, ctx.request.qs().poi)
    ctx.session.flash('success', 'La Sua e-mail è confermata e l’account è attivo.')
    return ctx.response.redirect().toPath(takeIntendedUrl(ctx))
  }
}
