import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const EPOCH = 'session_epoch'

/**
 * Lets a signed-in person through. A session ends at once when its account is disabled or its password changed,
 * wherever it was opened.
 */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!(await ctx.auth.use('web').check())) return this.#toLogin(ctx)
    const account = ctx.auth.use('web').user!
    if (
      account.isDisabled ||
      ctx.session.get(EPOCH, account.sessionEpoch) !== account.sessionEpoch
    ) {
      await ctx.auth.use('web').logout()
      return this.#toLogin(ctx)
    }
    return next()
  }

  #toLogin({ request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      return response.unauthorized({ message: 'La sessione è scaduta: acceda di nuovo.' })
    }
    if (request.method() === 'GET') session.put('intended_url', request.url(true))
    session.flash('notice', 'Per continuare acceda con il Suo account.')
    return response.redirect().toPath('/accesso')
  }
}

/** Remembers, at login, the epoch in which the session was opened. */
export function rememberEpoch({ session }: HttpContext, epoch: number) {
  session.put(EPOCH, epoch)
}
