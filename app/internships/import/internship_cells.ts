import type { CellReading } from '#core/tabular/columns'
import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { readEmail } from '#core/values/email'
import { readHours } from '#core/values/hours'
import { readItalianDate } from '#core/values/italian_date'
import { readMobile } from '#core/values/mobile'
import { readEuros } from '#core/values/money'
import { readPersonName } from '#core/values/person_name'
import { searchable } from '#core/values/searchable'
import programme from '#config/programme'

export function readName(text: string): CellReading<string> {
  const name = readPersonName(text)
  if (name.ok) return name
  return fault('name', 'Manca, o contiene ciò che un nome non ha. Lo scriva per intero.')
}

export function readCode(text: string): CellReading<string> {
  const code = readCodiceFiscale(text)
  if (!code.ok) {
    return fault('code', 'Non è un codice fiscale valido. Lo ricopi dalla tessera della persona.')
  }
  if (code.value.kind === 'personal') return good(code.value.code)
  const message =
    'È un codice provvisorio: si importa, ma va sostituito appena arriva quello definitivo.'
  return { ok: true, value: code.value.code, warning: { code: 'provisional', message } }
}

export function readAddress(text: string): CellReading<string> {
  const address = readEmail(text)
  if (address.ok) return good(address.value.toLowerCase())
  return fault('email', 'Non è un solo indirizzo completo, per esempio rossi@posta.example.')
}

/** Only messages go there: a number that cannot receive them keeps nobody out. */
export function readPhone(text: string): CellReading<string | null> {
  const mobile = readMobile(text)
  if (mobile.ok) return mobile
  const message = 'Non è un cellulare che si possa chiamare: la persona si importa senza.'
  return { ok: true, value: null, warning: { code: 'mobile', message } }
}

export function readDay(text: string): CellReading<string> {
  const day = readItalianDate(text)
  return day.ok ? day : fault('date', 'Non è un giorno del calendario. Lo scriva così: 24/11/2026.')
}

export function readMonths(text: string): CellReading<number> {
  const match = /^(\d{1,2})(\s*mesi)?$/i.exec(text)
  const months = match ? Number(match[1]) : 0
  return months > 0 ? good(months) : fault('months', 'Scriva quanti mesi dura, per esempio 6.')
}

/** Minutes a week: none, or more than a week of work may have, cannot be. */
export function readWeek(text: string): CellReading<number> {
  const hours = readHours(text)
  if (hours.ok && hours.value > 0 && hours.value <= programme.longestWeekHours * 60)
    return good(hours.value)
  return fault(
    'hours',
    `Non sono ore di una settimana: vanno da 1 a ${programme.longestWeekHours}. Le scriva in cifre, per esempio 20.`
  )
}

export function readMoney(text: string): CellReading<number> {
  const cents = readEuros(text)
  return cents === null
    ? fault('money', 'Non è un importo. Lo scriva così: 400 oppure 400,50.')
    : good(cents)
}

const STATES = {
  attivo: 'active',
  active: 'active',
  incorso: 'active',
  concluso: 'completed',
  completato: 'completed',
  terminato: 'completed',
  completed: 'completed',
} as const

export type ImportedState = 'active' | 'completed'

export function readState(text: string): CellReading<ImportedState> {
  const word = searchable(text).replace(/\W/g, '') as keyof typeof STATES
  if (Object.hasOwn(STATES, word)) return good(STATES[word])
  return fault('state', 'Scriva attivo oppure concluso.')
}

export const good = <T>(value: T): CellReading<T> => ({ ok: true, value })

const fault = (code: string, message: string): CellReading<never> => ({
  ok: false,
  error: { code, message },
})
