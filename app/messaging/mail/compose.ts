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
  contentType: name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
})
