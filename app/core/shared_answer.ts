import type { HttpContext } from '@adonisjs/core/http'
import type { DateTime } from 'luxon'

/** Seconds for which whoever asks again may be given the same answer. */
const MAX_AGE = 300

/**
 * Sends something that is the same for everybody, so that caches between us and the readers may keep it: with a tag of
 * its content, which answers 304 to whoever has it already, and no session for those who had none.
 */
export function sendShared(
  { request, response, session }: HttpContext,
  body: string | Buffer,
  { type, changedAt }: { type: string; changedAt: DateTime | null }
) {
  if (session.fresh) session.clear()
  response.header('Content-Type', type)
  response.header('Cache-Control', `public, max-age=${MAX_AGE}`)
  if (changedAt) response.header('Last-Modified', changedAt.toHTTP()!)
  response.setEtag(body, true)
  const known = request.header('if-none-match')?.split(/\s*,\s*/) ?? []
  if (known.includes(String(response.getHeader('etag')))) return response.status(304).send(null)
  return response.send(body)
}
