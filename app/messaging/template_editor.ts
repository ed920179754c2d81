import type { HttpContext } from '@adonisjs/core/http'
import { TAGS } from '#core/tags'
import { renderMessage, type MessageText } from '#messaging/mail/render_message'
import type MessageTemplate from '#messaging/models/message_template'
import { SAMPLE_VALUES } from '#messaging/sample_person'

/** What the editor of a template shows: the text as saved, or as typed a moment ago, and how it will read. */
export function editorState(session: HttpContext['session'], template: MessageTemplate | null) {
  const typed = (field: string) => session.flashMessages.get(field) as string | undefined
  const message = {
    subject: typed('oggetto') ?? template?.subject ?? '',
    body: typed('messaggio') ?? template?.body ?? '',
  }
  return { template, tags: TAGS, preview: previewOf(message) }
}

/** A text as the invented person will read it. */
export const previewOf = (message: MessageText) => renderMessage(message, SAMPLE_VALUES)

/** Whether the form only wants its preview refreshed. */
export const isPreviewAsked = ({ request }: HttpContext) => request.input('azione') === 'anteprima'

/** Back to the form with everything that was typed. */
export function keepTyped({ request, response, session }: HttpContext) {
  session.flash(request.only(['nome', 'oggetto', 'messaggio']))
  return response.redirect().back()
}

/** The fields of the form as the model names them; line ends as text files have them. */
export const textOf = (form: { nome: string; oggetto: string; messaggio: string }) => ({
  name: form.nome,
  subject: form.oggetto,
  body: form.messaggio.replaceAll('\r\n', '\n'),
})
