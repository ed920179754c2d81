import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { rememberIntendedUrl } from '#accounts/sign_in_request'

const KEPT = 'left_form'

/** A form is some kilobytes; more than this is no form of ours. */
const MOST_CHARACTERS = 60_000

/** Never kept: tokens, and what the framework flashes beside the fields. */
const NOT_TYPED = ['_csrf', '_method', 'refusal', 'notice', 'success', 'inputErrorsBag', 'errors']

type LeftForm = { path: string; fields: Record<string, unknown> }

/**
 * Keeps what somebody typed whose session ended before they sent it: by itself (the form arrives signed out), or with
 * the browser (its token is no longer good, and the fields come back with the redirect). After signing in, the page
 * shows them again, not saved yet. The path alone opens them, and its page belongs to its author.
 */
export function keepLeftForm(ctx: HttpContext, next: NextFn) {
  if (ctx.auth.use('web').user) return next()
  const { request, session } = ctx
  const typed = request.method() === 'GET' ? session.flashMessages.all() : request.all()
  const fields = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !NOT_TYPED.includes(name))
  )
  const isForm = request.method() !== 'GET' || '_csrf' in typed || 'revisione' in typed
  if (isForm && JSON.stringify(fields).length <= MOST_CHARACTERS) {
    session.put(KEPT, { path: request.url(), fields })
  }
  if (isForm) rememberIntendedUrl(ctx, request.url())
  return next()
}

/** What was typed in the form of a page before the session ended, or null. It stays until the form is sent. */
export function leftForm({ session }: HttpContext, path: string): LeftForm['fields'] | null {
  const kept: LeftForm | null = session.get(KEPT, null)
  return kept?.path === path ? kept.fields : null
}

export const forgetLeftForm = ({ session }: HttpContext) => session.forget(KEPT)
