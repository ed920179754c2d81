import { errors, type HttpContext } from '@adonisjs/core/http'
import { openCaughtMail } from '#messaging/queries/caught_mails'

/** An attachment of a caught mail, counted from 1: a PDF opens, anything else is downloaded. */
export default class CaughtMailAttachmentsController {
  async show({ params, request, response }: HttpContext) {
    const { attachments } = await openCaughtMail(params.id)
    const attachment = attachments[Number(params.number) - 1]
    if (!attachment) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const isPdf = attachment.mimeType === 'application/pdf'
    const name = encodeURIComponent(attachment.filename ?? 'allegato')
    response.header(
      'Content-Disposition',
      `${isPdf ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`
    )
    response.type(isPdf ? 'application/pdf' : 'application/octet-stream')
    return response.send(Buffer.from(attachment.content as ArrayBuffer))
  }
}
