import { fail, ok, type Result } from '#core/result'
import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { compact } from '#core/values/text'

export type TaxNumberFault = 'length' | 'check_digit' | 'abbreviated'
export type IpaCodeFault = 'shape'

/** What Excel leaves of a number too long for its column: 8,0004E+10. */
const ABBREVIATED = /^\d([.,]\d+)?E\+?\d+$/i

/**
 * The codice fiscale of a body, or a partita IVA: eleven digits, the last of which checks the others.
 *
 * Source: D.M. 23 December 1976, art. 9, and D.P.R. 633/1972, art. 35, for the structure that the two share.
 */
export function readTaxNumber(text: string): Result<string, TaxNumberFault> {
  const digits = compact(text).replace(/^IT(?=\d)/i, '')
  if (ABBREVIATED.test(digits)) return fail('abbreviated')
  if (!/^\d{11}$/.test(digits)) return fail('length')
  return readCodiceFiscale(digits).ok ? ok(digits) : fail('check_digit')
}

/** The same from a spreadsheet, which takes the zeros at the beginning away: "674240136" is 00674240136. */
export function readShortenedTaxNumber(
  text: string
): Result<{ code: string; isRestored: boolean }, TaxNumberFault> {
  const digits = compact(text)
  const isShort = /^\d{7,10}$/.test(digits)
  const whole = readTaxNumber(isShort ? digits.padStart(11, '0') : digits)
  if (whole.ok) return ok({ code: whole.value, isRestored: isShort })
  return isShort ? fail('length') : whole
}

/** The code of an administration in the IPA index: "c_e507", "r_lombar". */
export function readIpaCode(text: string): Result<string, IpaCodeFault> {
  const code = compact(text).toLowerCase()
  return /^[a-z\d][a-z\d_-]{1,19}$/.test(code) ? ok(code) : fail('shape')
}

/** What to do about each fault; `name` is how people call the number. */
export const TAX_NUMBER_SENTENCES: Record<TaxNumberFault, (name: string) => string> = {
  length: (name) => `${name} di un ente ha 11 cifre. Controlli di averle copiate tutte.`,
  check_digit: (name) =>
    `${name} non torna: l’ultima cifra non corrisponde alle altre. Di solito è un errore di battitura.`,
  abbreviated: () =>
    'Excel ha abbreviato il numero e le ultime cifre si sono perse. Formatti la colonna come testo e lo riscriva.',
}

export const IPA_SENTENCE =
  'Non ha la forma di un codice IPA, per esempio c_e507. Lo ricopi da indicepa.gov.it, o lasci vuoto.'
