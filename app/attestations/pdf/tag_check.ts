import { TAGS, tagsIn, unknownTags } from '#core/tags'
import { PLACEHOLDERS } from '#attestations/pdf/placeholders'
import { lineOf } from '#attestations/pdf/template_check'
import type { TemplateFault } from '#attestations/pdf/types'

const KNOWN = [...Object.keys(TAGS), ...Object.keys(PLACEHOLDERS)]

/** Words in brackets that nobody fills in, with the line of the first. */
export function unknownPlaceholders(body: string): TemplateFault[] {
  const list = KNOWN.map((name) => `[${name}]`).join(', ')
  return unknownTags(body)
    .filter((name) => !(name in PLACEHOLDERS))
    .map((name) => ({
      part: 'body',
      line: lineOf(body, body.indexOf(`[${name}]`)),
      message: `[${name}] non è un’etichetta che conosciamo. Si possono usare: ${list}.`,
    }))
}

/** What no attestation can do without: whose it is, and how to verify it. */
export function missingPlaceholders(body: string): TemplateFault[] {
  const used = tagsIn(body)
  const persons = ['NOME', 'COGNOME'].filter((name) => !used.includes(name))
  const faults = persons.map((name) => `Manca [${name}]: senza, non si sa di chi è l’attestato.`)
  if (!used.includes('QR') && !used.includes('CODICE')) {
    faults.push('Manca [QR], o almeno [CODICE]: senza, l’attestato non si può verificare.')
  }
  return faults.map((message) => ({ part: 'body', message }))
}
