import type { CellReading } from '#core/tabular/columns'
import { readEmail } from '#core/values/email'
import { readItalianDate } from '#core/values/italian_date'
import { tidy } from '#core/values/text'
import {
  IPA_SENTENCE,
  readIpaCode,
  readShortenedTaxNumber,
  TAX_NUMBER_SENTENCES,
} from '#hosts/codes'
import { readProvince } from '#hosts/geography'
import { HOST_KINDS, kindNamedBy, type HostKind } from '#hosts/host_kinds'

const FORMULA_START = /^[=+\-@＝＋－＠]/u
const MAX_LINE = 200

/** An empty cell says nothing: what is known stays. */
export function optional<T>(read: (text: string) => CellReading<T>) {
  return (text: string): CellReading<T | null> => (text === '' ? good(null) : read(text))
}

/** @param missing what to do when the cell is empty */
export function required<T>(missing: string, read: (text: string) => CellReading<T>) {
  return (text: string): CellReading<T> => (text === '' ? fault('empty', missing) : read(text))
}

export function readLine(text: string): CellReading<string> {
  const line = tidy(text).replace(/\s+/gu, ' ')
  if (FORMULA_START.test(line)) {
    return fault('formula', 'Comincia come una formula di foglio elettronico. Scriva un testo.')
  }
  if (/\p{Cc}|\uFFFD/u.test(line)) {
    return fault(
      'control',
      'Contiene caratteri illeggibili. Cancelli la cella e la riscriva a mano.'
    )
  }
  if ([...line].length < 2) return fault('length', 'È troppo corto. Lo scriva per intero.')
  if ([...line].length <= MAX_LINE) return good(line)
  return fault('length', 'Supera i 200 caratteri. Controlli che non ci sia finita un’altra cella.')
}

/** The number of a paper: "318/2026", "12". */
export function readNumberText(text: string): CellReading<string> {
  const line = [...tidy(text)].length < 2 ? good(tidy(text)) : readLine(text)
  if (!line.ok || [...line.value].length <= 60) return line
  return fault('length', 'Supera i 60 caratteri. Lasci solo il numero della convenzione.')
}

export function readKind(text: string): CellReading<HostKind> {
  const kind = kindNamedBy(text)
  if (kind) return good(kind)
  const kinds = Object.values(HOST_KINDS).join(', ')
  return fault('kind', `Non è un tipo di ente. Scriva uno tra: ${kinds}.`)
}

/** A codice fiscale or a partita IVA; `name` is how people call it. */
export const readNumber =
  (name: string) =>
  (text: string): CellReading<string> => {
    const reading = readShortenedTaxNumber(text)
    if (!reading.ok) return fault(reading.error, TAX_NUMBER_SENTENCES[reading.error](name))
    const { code, isRestored } = reading.value
    if (!isRestored) return good(code)
    const message = `Mancano gli zeri iniziali, che Excel toglie: lo leggiamo come ${code}.`
    return { ok: true, value: code, warning: { code: 'zeros_restored', message } }
  }

export function readIpa(text: string): CellReading<string> {
  const code = readIpaCode(text)
  return code.ok ? code : fault('ipa', IPA_SENTENCE)
}

export function readPec(text: string): CellReading<string> {
  const address = readEmail(text)
  return address.ok ? address : fault('pec', PEC_SENTENCE)
}

const PEC_SENTENCE =
  'Non è un solo indirizzo completo, per esempio protocollo@pec.comune.example. Lo corregga o lasci vuoto.'

export function readProvinceCode(text: string): CellReading<string> {
  const province = readProvince(text)
  if (province) return good(province.code)
  return fault(
    'province',
    'Non è una provincia italiana. Scriva la sigla, per esempio LC, o lasci vuoto.'
  )
}

export function readStaff(text: string): CellReading<number> {
  const staff = /^(\d{1,6}|\d{1,3}\.\d{3})$/.test(text) ? Number(text.replace('.', '')) : null
  if (staff === null) return fault('staff', 'Scriva quante persone sono, in cifre: per esempio 42.')
  if (staff <= 100_000) return good(staff)
  return fault(
    'staff',
    'Sono più di 100.000 persone. Controlli che il numero sia nella colonna giusta.'
  )
}

export function readDay(text: string): CellReading<string> {
  const day = readItalianDate(text)
  if (day.ok) return day
  return fault('date', 'Non è una data del calendario. La scriva così: 24/11/2026, o lasci vuoto.')
}

/** Excel takes the zeros at the beginning away here too: 187 is Roma's 00187. */
export function readPostalCode(text: string): CellReading<string> {
  if (/^\d{3,5}$/.test(text)) return good(text.padStart(5, '0'))
  return fault(
    'postal_code',
    'Il CAP ha cinque cifre, per esempio 23900. Lo corregga o lasci vuoto.'
  )
}

export const good = <T>(value: T): CellReading<T> => ({ ok: true, value })

const fault = (code: string, message: string): CellReading<never> => ({
  ok: false,
  error: { code, message },
})
