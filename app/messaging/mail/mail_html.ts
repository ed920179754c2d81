import edge from 'edge.js'
import { appUrl } from '#config/app'
import { mailIssuer } from '#config/mail'
import { escapeHtml, paragraphsOf } from '#messaging/mail/render_message'
import type { MailParts } from '#messaging/mail/transport'

const URL_IN_TEXT = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/g
const URL_ALONE = /^https?:\/\/[^\s<>"«»]+$/

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

const linked = (line: string) => {
  let html = ''
  let at = 0
  for (const { 0: url, index } of line.matchAll(URL_IN_TEXT)) {
    const href = escapeHtml(url)
    html += `${escapeHtml(line.slice(at, index))}<a href="${href}" style="color:#06c;word-break:break-word">${href}</a>`
    at = index + url.length
  }
  return html + escapeHtml(line.slice(at))
}
