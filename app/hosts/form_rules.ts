import vine from '@vinejs/vine'
import type { Result } from '#core/result'
import { readEmail } from '#core/values/email'
import { readItalianDate } from '#core/values/italian_date'
import { readMobile } from '#core/values/mobile'
import { readIpaCode, readTaxNumber, IPA_SENTENCE, TAX_NUMBER_SENTENCES } from '#hosts/codes'
import { readMunicipality } from '#hosts/geography'
import { municipalitySentence } from '#hosts/place'

type Reading = {
  read: (text: string) => Result<string, string>
  sentence: (text: string) => string
}

/** A field that one of our readers judges, and puts into the form in which it is kept. */
const readableAs = vine.createRule((value, { read, sentence }: Reading, field) => {
  const reading = read(String(value))
  if (reading.ok) return field.mutate(reading.value, field)
  field.report(sentence(String(value)), 'unreadable', field)
})

/** @param fault what to say; a function gets what was typed */
const textReadBy = (
  read: (text: string) => Result<string, string>,
  fault: string | ((text: string) => string)
) =>
  vine
    .string()
    .trim()
    .maxLength(254)
    .use(readableAs({ read, sentence: typeof fault === 'string' ? () => fault : fault }))

const taxNumber = (name: string) =>
  textReadBy(readTaxNumber, (text) => {
    const reading = readTaxNumber(text)
    return reading.ok ? '' : TAX_NUMBER_SENTENCES[reading.error](name)
  })

const municipality = (text: string): Result<string, string> => {
  const found = readMunicipality(text)
  return found ? { ok: true, value: found.code } : { ok: false, error: 'unknown' }
}

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
/** What a spreadsheet would run, were the text ever opened in one. */
const NO_FORMULA = /^[^=+\-@]/u

/** The fields that the forms of this module are made of; each call gives a new one. */
export const fields = {
  line: (most: number, least = 2) =>
    vine.string().trim().minLength(least).maxLength(most).regex(ONE_LINE).regex(NO_FORMULA),
  codiceFiscale: () => taxNumber('Il codice fiscale'),
  partitaIva: () => taxNumber('La partita IVA'),
  codiceIpa: () => textReadBy(readIpaCode, IPA_SENTENCE),
  email: (example: string) =>
    textReadBy(readEmail, `Scriva un indirizzo completo, per esempio ${example}.`),
  mobile: () =>
    textReadBy(readMobile, 'Non è un numero di cellulare valido. Lo corregga o lasci vuoto.'),
  municipality: () => textReadBy(municipality, (text) => municipalitySentence(text)),
  day: () =>
    textReadBy(readItalianDate, 'Non è una data del calendario. La scriva così: 24/11/2026.'),
  postalCode: () =>
    vine
      .string()
      .trim()
      .regex(/^\d{5}$/),
}
