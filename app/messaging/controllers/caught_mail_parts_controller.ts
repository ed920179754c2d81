import type { HttpContext } from '@adonisjs/core/http'
import { openCaughtMail } from '#messaging/queries/caught_mails'

/** A mail's HTML comes from outside the pages: no script, no form, no network, only its own inline styles. */
const CAGE =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** The HTML part of a caught mail, alone, for the frame that shows it. */
export default class CaughtMailPartsController {
  async show({ params, response }: HttpContext) {
    const { html } = await openCaughtMail(params.id)
    if (html === null) return response.notFound('Il messaggio non ha una parte HTML.')
    response.header('Content-Security-Policy', CAGE)
    return response.type('text/html; charset=utf-8').send(html)
  }
}
