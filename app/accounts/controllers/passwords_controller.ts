import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { ChangePassword } from '#accounts/actions/change_password'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { openSession } from '#accounts/session_state'
import { passwordChangeValidator } from '#accounts/validators'

export default class PasswordsController {
  async edit({ view }: HttpContext) {
    return view.render('pages/accounts/password')
  }

  async update(ctx: HttpContext) {
    const actor = ctx.auth.getUserOrFail()
    const meta = { email: actor.email }
    const form = await ctx.request.validateUsing(passwordChangeValidator, { meta })
    await countAttempt('password', actor.id)
    const outcome = await new ChangePassword(actor).handle(form.password_attuale, form.password)
    if (!outcome.ok) {
      throw formFault({ password_attuale: 'Non è la password che usa adesso: la riscriva.' })
    }
    await forgiveAttempt('password', actor.id, true)
    await openSession(ctx, outcome.value)
    ctx.session.flash('success', 'La password è cambiata. Le sessioni aperte altrove sono chiuse.')
    return ctx.response.redirect().toPath('/profilo')
  }
}
