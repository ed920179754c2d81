import type { HttpContext } from '@adonisjs/core/http'
import { sendShared } from '#core/shared_answer'
import { appUrl } from '#config/app'

/** Pages of single people's papers, and those that are nothing without an account. */
const CLOSED = [
  '/verifica/',
  '/accesso',
  '/registrazione',
  '/cruscotto',
  '/domande',
  '/attestati',
  '/gestione',
  '/valutazione',
  '/enti',
  '/tirocini',
  '/il-mio-tirocinio',
  '/il-mio-ente',
  '/i-miei-tirocinanti',
  '/dopo-il-tirocinio',
  '/health',
]

/** Tells search engines where to stay out, and where the map of the public pages is. */
export default class RobotsController {
  async show(ctx: HttpContext) {
    const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`)]
    const body = [...lines, '', `Sitemap: ${appUrl}/sitemap.xml`, ''].join('\n')
    return sendShared(ctx, body, { type: 'text/plain; charset=utf-8', changedAt: null })
  }
}
