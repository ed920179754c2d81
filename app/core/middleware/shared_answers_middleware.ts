import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** An answer that caches may give to others carries nobody's cookie. */
export default class SharedAnswersMiddleware {
  async handle({ response }: HttpContext, next: NextFn) {
    await next()
    const isShared = String(response.getHeader('cache-control') ?? '').startsWith('public')
    if (isShared) response.removeHeader('set-cookie')
  }
}
