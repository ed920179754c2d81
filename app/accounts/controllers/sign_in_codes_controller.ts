import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { PassSecondFactor } from '#accounts/actions/pass_second_factor'
import { SignIn } from '#accounts/actions/sign_in'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { accountAwaitingCode, stopAwaitingCode } from '#accounts/pending_sign_in'
import { openSession } from '#accounts/session_state'
import { takeIntendedUrl } from '#accounts/sign_in_request'
import { codeValidator } from '#accounts/validators'

const WRONG =
  'Il codice non è giusto o è già stato usato. Aspetti che l’app ne mostri uno nuovo e lo scriva.'

/** The second step of signing in, for those who set up a second factor. */
export default class SignInCodesController {
  async create(ctx: HttpContext) {
    if (!(await accountAwaitingCode(ctx))) return this.#startAgain(ctx)
    return ctx.view.render('pages/accounts/sign_in_code')
  }

  async store(ctx: HttpContext) {
    const waiting = await accountAwaitingCode(ctx)
    if (!waiting) return this.#startAgain(ctx)
    const { codice } = await ctx.request.validateUsing(codeValidator)
    await countAttempt('code', waiting.id)
    const outcome = await new PassSecondFactor(waiting).handle(codice)
    if (!outcome.ok) throw formFault({ codice: WRONG })
    await forgiveAttempt('code', waiting.id, true)
    stopAwaitingCode(ctx)
    await openSession(ctx, await new SignIn(waiting).handle())
    return ctx.response.redirect().toPath(takeIntendedUrl(ctx))
  }

  #startAgain({ response, session }: HttpContext) {
    session.flash('notice', 'È passato troppo tempo: scriva di nuovo e-mail e password.')
    return response.redirect().toPath('/accesso')
  }
}
