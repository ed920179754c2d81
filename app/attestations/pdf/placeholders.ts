import type { Issuer, PersonToPrint, SealWords } from '#attestations/pdf/types'
import { qrSvg } from '#attestations/pdf/qr'

/** What a template body may name besides the tags of people: the portal itself writes these. */
export const PLACEHOLDERS = {
  QR: 'Codice QR della pagina di verifica',
  REPERTORIO: 'Numero di repertorio',
  VERIFICA: 'Indirizzo della pagina di verifica',
  SIGILLO: 'Riquadro del sigillo elettronico',
  ENTE: 'Nome di chi rilascia',
  LUOGO: 'Luogo del rilascio',
  RUOLO: 'Ruolo di chi firma',
  FIRMATARIO: 'Nome di chi firma',
} as const

export type PlaceholderName = keyof typeof PLACEHOLDERS

/** Those that become elements, not words: they cannot stand inside an attribute. */
export const ELEMENT_PLACEHOLDERS: PlaceholderName[] = ['QR', 'VERIFICA', 'SIGILLO']

/** The one that becomes a block: a paragraph cannot hold it. */
export const BLOCK_PLACEHOLDER: PlaceholderName = 'SIGILLO'

/** The HTML of every placeholder for one person. */
export function placeholdersFor(
  person: PersonToPrint,
  issuer: Issuer,
  seal: SealWords
): Record<PlaceholderName, string> {
  return {
    QR: qrSvg(person.verifyUrl),
    REPERTORIO: escapeHtml(person.registerNumber),
    VERIFICA: verifyLink(person.verifyUrl),
    SIGILLO: sealBox(issuer, seal),
    ENTE: escapeHtml(issuer.name),
    LUOGO: escapeHtml(issuer.place),
    RUOLO: escapeHtml(issuer.signatoryRole),
    FIRMATARIO: escapeHtml(issuer.signatoryName),
  }
}

/** Makes a value safe both as text and inside a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The page where a reader types the code: the address of the code without it. */
function verifyLink(url: string): string {
  const words = url.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')
  return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`
}

function sealBox(issuer: Issuer, seal: SealWords): string {
  const title = seal.isTestKey ? 'Sigillo elettronico di prova' : 'Sigillo elettronico'
  const applied = `Apposto da ${issuer.shortName} il ${seal.date}.`
  const validity = seal.isTestKey
    ? 'La chiave è di prova: il sigillo non ha valore legale.'
    : 'La validità del sigillo si controlla aprendo il file PDF.'
  return `<div class="sigillo"><p><b>${title}</b></p><p>${escapeHtml(`${applied} ${validity}`)}</p></div>`
}
