import type { HttpContext } from '@adonisjs/core/http'
import { previewOf } from '#messaging/template_editor'

/** The preview alone, for the page that refreshes it while somebody writes. */
export default class MessageTemplatePreviewsController {
  async store({ request, view }: HttpContext) {
    const { oggetto, messaggio } = request.only(['oggetto', 'messaggio'])
    const message = { subject: String(oggetto ?? ''), body: String(messaggio ?? '') }
    return view.render('components/messaging/preview', { preview: previewOf(message) })
  }
}
