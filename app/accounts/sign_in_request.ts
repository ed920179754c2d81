import type { HttpContext } from '@adonisjs/core/http'
import { wasSessionOver } from '#accounts/session_state'

const SIGN_IN = 'Per continuare acceda con il Suo account.'
const SESSION_OVER = 'La sessione è scaduta: acceda di nuovo per continuare.'
const INTENDED = 'intended_url'
const FIRST_PAGE = '/cruscotto'

/** Sends somebody without a session to the sign-in page, and remembers the page they wanted. */
export function askToSignIn(ctx: HttpContext) {
  const { request, response, session } = ctx
  if (request.accepts(['html', 'json']) === 'json') {
    return response.unauthorized({ message: 'La sessione è scaduta: acceda di nuovo.' })
  }
  if (request.method() === 'GET') session.put(INTENDED, request.url(true))
  session.flash('notice', wasSessionOver(ctx) ? SESSION_OVER : SIGN_IN)
  return response.redirect().toPath('/accesso')
}

/** Where to go after signing in: the page that was asked for, if it is one of ours, else the dashboard. */
export function takeIntendedUrl({ session }: HttpContext): string {
  const url: unknown = session.pull(INTENDED)
  return typeof url === 'string' && isOurPath(url) ? url : FIRST_PAGE
}

/** A path of this site: `//host` and `/\host` are addresses of other sites to a browser. */
const isOurPath = (url: string) => /^\/(?![/\\])/.test(url)
