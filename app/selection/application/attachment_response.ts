import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import type ApplicationAttachment from '#selection/models/application_attachment'

/**
 * An attachment as a download, for whoever may have it: never shown inside a page of ours, never guessed to be of
 * another type, never kept by a shared cache. The caller has found it through a finder of its own.
 */
export function attachmentResponse({ response }: HttpContext, attachment: ApplicationAttachment) {
  response.attachment(attachment.fileName)
  response.header('Content-Type', attachment.contentType)
  response.header('Content-Length', attachment.bytes)
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Content-Security-Policy', "default-src 'none'; sandbox")
  response.header('Cache-Control', 'private, no-store')
  return response.stream(storage.stream(attachment.storageKey))
}
