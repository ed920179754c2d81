import type { HttpContext } from '@adonisjs/core/http'
import { linkedParagraphs } from '#messaging/mail/linked_text'
import { caughtMailList, openCaughtMail } from '#messaging/queries/caught_mails'

/** The mails that the portal kept instead of sending. */
export default class CaughtMailsController {
  async index({ request, view }: HttpContext) {
    const search = String(request.input('cerca') ?? '').slice(0, 200)
    const page = Number(request.input('pagina')) || 1
    const list = await caughtMailList(request.url(), search, page)
    return view.render('pages/messaging/caught_mails/index', { ...list, search })
  }

  async show({ params, view }: HttpContext) {
    const opened = await openCaughtMail(params.id)
    const paragraphs = linkedParagraphs(opened.text)
    return view.render('pages/messaging/caught_mails/show', { ...opened, paragraphs })
  }
}
