import { escapeHtml, paragraphsOf } from '#messaging/mail/render_message'

const URL_IN_TEXT = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/g

/** A line of plain text as HTML, its addresses as links with these attributes. */
export function linkedLine(line: string, attributes = ''): string {
  let html = ''
  let at = 0
  for (const { 0: url, index } of line.matchAll(URL_IN_TEXT)) {
    const href = escapeHtml(url)
    html += `${escapeHtml(line.slice(at, index))}<a href="${href}"${attributes}>${href}</a>`
    at = index + url.length
  }
  return html + escapeHtml(line.slice(at))
}

/** The paragraphs of a plain text as HTML, each without its `<p>`. */
export const linkedParagraphs = (text: string): string[] =>
  paragraphsOf(text).map((lines) => lines.map((line) => linkedLine(line)).join('<br>'))
