import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import type ApplicationAttachment from '#selection/models/application_attachment'

/** Sends a file of the storage to be kept, never to be shown by the browser: its content came from somebody unknown. */
export async function attachmentResponse(
  { response }: HttpContext,
  attachment: Pick<ApplicationAttachment, 'storageKey' | 'fileName' | 'contentType'>
): Promise<void> {
  const content = await storage.read(attachment.storageKey)
  response.header('Content-Type', attachment.contentType)
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Content-Disposition', dispositionOf(attachment.fileName))
  response.header('Content-Security-Policy', "default-src 'none'; sandbox")
  response.header('Cache-Control', 'private, no-store')
  response.send(content)
}

/** The name in plain letters for old browsers, and as it was given (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = fileName.normalize('NFD').replace(/[^\w. -]/g, '') || 'allegato'
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
