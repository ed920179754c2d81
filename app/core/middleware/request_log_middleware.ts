import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * One line a request: the pattern of its route and never its address, which may hold codes, links or what
 * somebody searched for. The logger of the request adds its id.
 */
export default class RequestLogMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const startedAt = performance.now()
    ctx.response.onFinish(() => {
      const { request, response, route, logger } = ctx
      logger.info(
        {
          method: request.method(),
          route: route?.pattern ?? null,
          status: response.getStatus(),
          ms: Math.round(performance.now() - startedAt),
        },
        'request'
      )
    })
    return next()
  }
}
