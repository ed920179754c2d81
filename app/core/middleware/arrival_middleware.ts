import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'

/**
 * Notes when a request had arrived whole: its body is read, nothing else was done. Whoever is in time by this instant
 * is in time, however long the portal then takes; who sends the headers early and the body late gains nothing.
 */
export default class ArrivalMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    ctx.arrivedAt = clock.now()
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** When the whole request had been received, by the server's clock. */
    arrivedAt: DateTime
  }
}
