import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Keeps pages that name a person out of search engines, of caches, and of what other sites learn from a click. */
export function keepUnlisted({ response }: HttpContext, next: NextFn) {
  response.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
  response.header('Referrer-Policy', 'no-referrer')
  response.header('Cache-Control', 'private, no-store')
  return next()
}
