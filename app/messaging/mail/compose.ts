import MailComposer from 'nodemailer/lib/mail-composer'
import { clock } from '#core/clock'
import { mailHtml } from '#messaging/mail/mail_html'
import { sender } from '#messaging/mail/sender'
import type { Mail, MailParts } from '#messaging/mail/transport'

/**
 * A mail as it travels: plain text, the same in HTML, the attachment. Addresses and names are encoded by the
 * library, which lets no line break into a header; nothing is read from files or the network.
 */
export async function composeMail(parts: MailParts): Promise<Mail> {
  const composer = new MailComposer({
    from: sender,
    to: parts.to,
    subject: parts.subject,
    text: parts.text,
    html: await mailHtml(parts),
    messageId: parts.messageId,
    date: clock.now().toJSDate(),
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: parts.attachment ? [attachmentOf(parts.attachment)] : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    messageId: parts.messageId,
    from: sender.address,
    to: parts.to.address,
    subject: parts.subject,
    raw: await composer.compile().build(),
  }
}

const attachmentOf = ({ name, content }: NonNullable<MailParts['attachment']>) => ({
  filename: name,
  content,
  contentType: typeOf(name, content),
})

/** An invitation says its method in its type too, or calendars take it for a mere file (RFC 6047, 2.4). */
function typeOf(name: string, content: Uint8Array): string {
  if (name.endsWith('.pdf')) return 'application/pdf'
  if (!name.endsWith('.ics')) return 'application/octet-stream'
  const method = /^METHOD:([A-Z]+)/m.exec(Buffer.from(content).toString('utf8'))?.[1]
  return `text/calendar; charset=utf-8${method ? `; method=${method}` : ''}`
}
