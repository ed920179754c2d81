import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isCatching } from '#messaging/mail/chosen_transport'

/** Where mails really leave there is nothing to read here. */
export function onlyWhileCatching({ request }: HttpContext, next: NextFn) {
  if (isCatching()) return next()
  throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}
