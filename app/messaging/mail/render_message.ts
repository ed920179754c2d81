import { fillTags, type TagValues } from '#core/tags'

export type MessageText = { subject: string; body: string }

export type RenderedMessage = {
  /** The subject as it travels. */
  subject: string
  /** The body as it travels: plain text. */
  text: string
  /** Subject and paragraphs for a page, escaped, with what came from a tag marked `dc-fill`. */
  preview: { subject: string; body: string }
}

/** A message with one person's values in place of its tags. A tag without a value becomes empty. */
export function renderMessage(message: MessageText, values: TagValues): RenderedMessage {
  return {
    subject: fillTags(message.subject, values),
    text: fillTags(message.body, values),
    preview: {
      subject: marked(message.subject, values),
      body: paragraphsOf(message.body)
        .map((lines) => `<p>${lines.map((line) => marked(line, values)).join('<br>')}</p>`)
        .join(''),
    },
  }
}

/** The paragraphs of a plain text, each a list of lines: a blank line divides them. */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line, at) => line !== '' || (at > 0 && at < lines.length - 1)))
    .filter((lines) => lines.length > 0)
}

const marked = (text: string, values: TagValues) =>
  fillTags(escapeHtml(text), values, (value) =>
    value === '' ? '' : `<span class="dc-fill">${escapeHtml(value)}</span>`
  )

/** A text safe inside HTML, attributes included. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
