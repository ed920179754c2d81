import { missingPlaceholders, unknownPlaceholders } from '#attestations/pdf/tag_check'
import { checkBody } from '#attestations/pdf/body_check'
import { checkStyle } from '#attestations/pdf/style_check'
import type { TemplateFault, TemplateSource } from '#attestations/pdf/types'

/** Largest body and style together, in bytes: more than any single page needs. */
const LARGEST = 200_000

/**
 * Everything that keeps a template from being used, all at once, each with its reason. A template may lay out, and nothing more: no script,
 * no network, no files, no code, no page but its own.
 */
export function checkTemplate(source: TemplateSource): TemplateFault[] {
  const size = Buffer.byteLength(source.body) + Buffer.byteLength(source.style)
  if (size > LARGEST) return [tooLarge(size)]
  const assets = new Set(Object.keys(source.assets))
  return [
    ...checkBody(source.body, assets),
    ...templateCode(source.body, 'body'),
    ...unknownPlaceholders(source.body),
    ...missingPlaceholders(source.body),
    ...checkStyle(source.style, assets),
    ...templateCode(source.style, 'style'),
  ]
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function tooLarge(size: number): TemplateFault {
  const kilobytes = Math.ceil(size / 1000)
  const message = `Il modello occupa ${kilobytes} kB: il massimo è ${LARGEST / 1000} kB. Metta le immagini tra gli allegati.`
  return { part: 'body', message }
}

/** Code of template languages would come out on paper as it is written; what looks like it is a mistake or an attempt. */
function templateCode(text: string, part: 'body' | 'style'): TemplateFault[] {
  const code =
    part === 'body'
      ? /\{\{|\}\}|\{%|<%|@(?:if|else|each|include|eval|let|assign|component|inject)\b/g
      : /\{\{|\}\}|<%/g
  return [...text.matchAll(code)].map((match) => ({
    part,
    line: lineOf(text, match.index),
    message: `«${match[0]}» è codice: nei modelli si usano solo etichette come [NOME].`,
  }))
}
