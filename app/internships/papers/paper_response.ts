import type { HttpContext } from '@adonisjs/core/http'

/** A paper as a download: never shown inside a page of ours, never guessed to be of another type, never kept by a shared cache. */
export function sendPaper(
  { response }: HttpContext,
  content: Buffer,
  name: string,
  contentType: string
) {
  response.attachment(name)
  response.header('Content-Type', contentType)
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Content-Security-Policy', "default-src 'none'; sandbox")
  response.header('Cache-Control', 'private, no-store')
  return response.send(content)
}
