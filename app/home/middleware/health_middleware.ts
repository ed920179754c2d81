import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { readiness } from '#home/queries/readiness'

/**
 * Answers monitors before sessions and sign-in come into play, so that being alive needs no database and a
 * probe every few seconds leaves no session behind. `/health`: the process lives. `/health/ready`: it can do its
 * work, 503 when it cannot.
 */
export default class HealthMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    if (request.method() !== 'GET') return next()
    if (request.url() === '/health') return response.json({ status: 'ok' })
    if (request.url() !== '/health/ready') return next()
    const found = await readiness()
    return response.status(found.status === 'failing' ? 503 : 200).json(found)
  }
}
