import edge from 'edge.js'
import { appUrl } from '#config/app'
import { mailIssuer } from '#config/mail'
import { linkedLine } from '#messaging/mail/linked_text'
import { paragraphsOf } from '#messaging/mail/render_message'
import type { MailParts } from '#messaging/mail/transport'

const URL_ALONE = /^https?:\/\/[^\s<>"«»]+$/

const LINK_STYLE = ' style="color:#06c;word-break:break-word"'

/** A paragraph of a mail: an address alone becomes a button, addresses within words become links. */
type Block = { button: string } | { html: string }

/** The HTML part of a mail, made from its plain text by the one layout of the portal's mails. */
export function mailHtml(parts: Pick<MailParts, 'subject' | 'text' | 'attachment'>) {
  return edge.render('mails/messaging/message', {
    subject: parts.subject,
    blocks: paragraphsOf(parts.text).map(blockOf),
    attachment: parts.attachment && {
      name: parts.attachment.name,
      kilobytes: Math.max(1, Math.round(parts.attachment.content.length / 1000)),
    },
    issuer: mailIssuer,
    privacyUrl: `${appUrl}/privacy`,
  })
}

function blockOf(lines: string[]): Block {
  return lines.length === 1 && URL_ALONE.test(lines[0])
    ? { button: lines[0] }
    : { html: lines.map(linked).join('<br>') }
}

const linked = (line: string) => linkedLine(line, LINK_STYLE)
