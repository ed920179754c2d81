import type { HttpContext } from '@adonisjs/core/http'
import { SignIn } from '#accounts/actions/sign_in'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { verifyCredentials } from '#accounts/credentials'
import { awaitCode } from '#accounts/pending_sign_in'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import { closeSession, openSession } from '#accounts/session_state'
import { rememberIntendedUrl, takeIntendedUrl } from '#accounts/sign_in_request'
import { signInValidator } from '#accounts/validators'

const REFUSED = 'signInRefused'
const SECONDS_ON_REFUSAL = 5

export default class SessionsController {
  /** The refusal shown after a wrong sign-in comes back here, for those who read slowly; `resta` stops on it. */
  async create(ctx: HttpContext) {
    const { request, response, session, view } = ctx
    rememberIntendedUrl(ctx, request.qs().poi)
    const isRefused = session.flashMessages.has(REFUSED)
    if (!request.qs().resta) return view.render('pages/accounts/sign_in', { isRefused })
    if (!isRefused) return response.redirect().toPath('/accesso')
    session.reflash()
    return view.render('pages/accounts/sign_in_refused', { seconds: null })
  }

  async store(ctx: HttpContext) {
    const { utente, password } = await ctx.request.validateUsing(signInValidator)
    const email = accountEmail(utente)
    await countAttempt('signInAddress', ctx.request.ip())
    await countAttempt('signInAccount', email)
    const account = await verifyCredentials(email, password)
    if (!account) return this.#refuse(ctx, utente)
    await forgiveAttempt('signInAddress', ctx.request.ip())
    await forgiveAttempt('signInAccount', email, true)
    if (account.hasSecondFactor) {
      awaitCode(ctx, account)
      return ctx.response.redirect().toPath('/accesso/codice')
    }
    await openSession(ctx, await new SignIn(account).handle())
    return ctx.response.redirect().toPath(takeIntendedUrl(ctx))
  }

  async destroy(ctx: HttpContext) {
    await closeSession(ctx)
    ctx.session.flash('success', 'È uscito dal portale.')
    return ctx.response.redirect().toPath('/accesso')
  }

  /** Goes back by itself with the server's header, which needs no JavaScript. */
  #refuse({ response, session, view }: HttpContext, email: string) {
    session.flash(REFUSED, true)
    session.flash('utente', email)
    response.status(401).header('Refresh', `${SECONDS_ON_REFUSAL}; url=/accesso`)
    return view.render('pages/accounts/sign_in_refused', { seconds: SECONDS_ON_REFUSAL })
  }
}
