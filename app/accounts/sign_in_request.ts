import type { HttpContext } from '@adonisjs/core/http'
import { localPath } from '#accounts/local_path'
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

/** Remembers a page to go to after signing in, when it is one of ours. */
export function rememberIntendedUrl({ session }: HttpContext, url: unknown) {
  const path = localPath(url)
  if (path) session.put(INTENDED, path)
}

/** The page to go to after signing in, if one was asked for. */
export const intendedUrl = ({ session }: HttpContext): string | null =>
  localPath(session.get(INTENDED))

/** Where to go after signing in: the page that was asked for, if it is one of ours, else the dashboard. */
export function takeIntendedUrl(ctx: HttpContext): string {
  const path = intendedUrl(ctx) ?? FIRST_PAGE
  ctx.session.forget(INTENDED)
  return path
}
