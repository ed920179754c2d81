import { sha256, storage } from '#core/storage'
import type Message from '#messaging/models/message'
import type { MailParts } from '#messaging/mail/transport'

/** The attachment is not what it was when the message was made: it must not be sent. */
export class AttachmentProblem extends Error {}

/** The attachment of a message, exactly the bytes that were recorded; null for a message without one. */
export async function loadAttachment(message: Message): Promise<MailParts['attachment']> {
  const { attachmentKey, attachmentName, attachmentSha256 } = message
  if (attachmentKey === null) return null
  const content = await readKnown(attachmentKey)
  if (sha256(content) !== attachmentSha256) {
    throw new AttachmentProblem(
      'L’allegato non è più quello registrato: il messaggio non è partito. Lo segnali a chi gestisce il portale.'
    )
  }
  return { name: attachmentName ?? 'allegato.pdf', content }
}

async function readKnown(key: string) {
  try {
    return await storage.read(key)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new AttachmentProblem(
      'L’allegato non si trova più: il messaggio non è partito. Lo segnali a chi gestisce il portale.'
    )
  }
}
