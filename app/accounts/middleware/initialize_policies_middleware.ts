import { Bouncer } from '@adonisjs/bouncer'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { policies } from '#generated/policies'
import { endStaleSession } from '#accounts/session_state'

/** Says who is asking, ends sessions that are over, and gives each request and page its bouncer. */
export default class InitializePoliciesMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    await ctx.auth.check()
    await endStaleSession(ctx)
    ctx.bouncer = new Bouncer(
      () => ctx.auth.use('web').user ?? null,
      {},
      policies
    ).setContainerResolver(ctx.containerResolver)
    if ('view' in ctx) ctx.view.share(ctx.bouncer.edgeHelpers)
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    bouncer: Bouncer<
      Exclude<HttpContext['auth']['user'], undefined>,
      Record<string, never>,
      typeof policies
    >
  }
}
