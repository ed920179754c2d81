import app from '@adonisjs/core/services/app'
import { Exception } from '@adonisjs/core/exceptions'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError, StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'
import { errorPageFor } from '#core/error_pages'
import { translateError } from '#core/error_translation'

const PAGE_EXPIRED =
  'La pagina era aperta da troppo tempo e non è stato registrato nulla. Controlli quello che aveva scritto e invii di nuovo.'

/** Nothing typed into these comes back to the page, nor rests in the session. */
const SECRET_FIELDS = ['_csrf', '_method', 'password', 'password_confirmation', 'password_attuale']

const showPage: StatusPageRenderer = (error, { view }) =>
  view.render('pages/errors/show', errorPageFor(error))

/** Turns what went wrong into a page that says what happened and what to do, with the right status. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = true

  /** In development an error of ours shows its stack instead of the page. */
  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '400..499': showPage,
    ...(app.inDev ? { '503': showPage, '507': showPage } : { '500..599': showPage }),
  }

  /** Personal data stays out of the log: the message of a validation error may quote what was typed. */
  protected ignoreCodes = ['E_VALIDATION_ERROR', 'E_ROUTE_NOT_FOUND', 'E_PAGE_EXPIRED']

  async handle(error: unknown, ctx: HttpContext) {
    const { error: known, headers } = translateError(error)
    for (const [name, value] of Object.entries(headers)) ctx.response.header(name, value)
    if (known instanceof Exception && known.code === 'E_PAGE_EXPIRED' && cameFromForm(ctx)) {
      return backToForm(ctx)
    }
    return super.handle(known, ctx)
  }

  async renderErrorAsJSON(error: HttpError, ctx: HttpContext) {
    ctx.response.status(error.status).send({ message: errorPageFor(error).text })
  }

  async renderValidationErrorAsHTML(error: HttpError, ctx: HttpContext) {
    await super.renderValidationErrorAsHTML(error, ctx)
    if (ctx.session) ctx.session.flashExcept(SECRET_FIELDS)
  }
}

const cameFromForm = ({ request }: HttpContext) =>
  request.header('referer') !== undefined && request.accepts(['html', 'json']) === 'html'

/** The form comes back as it was filled in, save secrets and files, which no page can keep. */
function backToForm({ session, response }: HttpContext) {
  session.flashExcept(SECRET_FIELDS)
  session.flash('refusal', PAGE_EXPIRED)
  return response.redirect().withQs().back()
}
