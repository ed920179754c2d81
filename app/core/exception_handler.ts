import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'
import app from '@adonisjs/core/services/app'

/** Turns what went wrong into a page that says what happened and what to do, with the right status. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = !app.inDev

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '400..499': (error, { view, response }) =>
      view.render('pages/errors/refused', { error, status: response.getStatus() }),
    '500..599': (error, { view, response }) =>
      view.render('pages/errors/broken', { error, status: response.getStatus() }),
  }

  /** Personal data stays out of the log: the message of a validation error may quote what was typed. */
  protected ignoreCodes = ['E_VALIDATION_ERROR', 'E_ROUTE_NOT_FOUND', 'E_BAD_CSRF_TOKEN']

  async handle(error: unknown, ctx: HttpContext) {
    return super.handle(error, ctx)
  }
}
