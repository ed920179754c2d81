import { randomUUID } from 'node:crypto'
import { documentStyle } from '#core/pdf/document_style'
import { fontFaces, isDrawable } from '#core/pdf/fonts'
import type { Sheet } from '#core/pdf/sheet'

export interface DocumentToPrint {
  title: string
  /** HTML, already escaped; headings from h1 down. */
  body: string
}

/** What the style writes of its own. */
const STYLE_WORDS = 'DoteComune Pagina di 0123456789 – …'
/** Faces that only the margins use would come too late. */
const LOAD_FONTS = `Promise.all([...document.fonts].filter(({ family, weight }) => family.includes('Titillium') && weight !== '700').map((face) => face.load())).then(() => true)`

/** A document as Chromium prints it: it loads nothing, runs nothing, and knows no style but ours. */
export function documentSheet(given: DocumentToPrint): Sheet {
  const title = drawable(given.title)
  const body = drawable(given.body)
  const style = documentStyle(title)
  const words = `${body.replace(/<[^>]*>/g, '')}${title}${STYLE_WORDS}`
  const nonce = randomUUID()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:`
  const html = `<!doctype html><html lang="it"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${fontFaces(words, style)}${style}</style></head><body>${body}</body></html>`
  return { html, assets: {}, orientation: 'portrait', measure: LOAD_FONTS, hasOutline: true }
}

/** What turns writing around, or shows nothing on paper. */
const DISTURBING = /[[\p{Cc}\p{Bidi_Control}\uFE0E\uFE0F]--[\t\n\r]]/gv

/**
 * The same text with every character that no bundled font has, an emoji for instance, written as its number: a person's
 * document must not fail for one, nor hide that it was there.
 */
function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(DISTURBING, '')
    .replace(/\P{ASCII}/gu, (character) =>
      isDrawable(character, 'Titillium Web') ? character : `[${numberOf(character)}]`
    )
}

const numberOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
