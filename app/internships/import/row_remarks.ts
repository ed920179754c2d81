import { longDay } from '#core/dates'
import type { Finding } from '#core/tabular/finding'
import { codeMismatches } from '#core/values/codice_fiscale_person'
import { slashedDate } from '#core/values/italian_date'
import type { ImportRow } from '#internships/import/internship_file'
import { faultAt, warningAt } from '#internships/import/remark'
import { lastDayOf } from '#internships/periods'

/** What several cells of one row say against each other; the first that keeps it out. */
export function rowFault(line: ImportRow, today: string): Finding | null {
  const { row, startsOn, endsOn, bornOn, state } = line
  const end = { row, column: 'endsOn', value: slashedDate(endsOn) } as const
  if (endsOn < startsOn) {
    const message = 'Il tirocinio finisce prima di cominciare. Controlli le due date.'
    return faultAt(end, 'order', message)
  }
  if (bornOn >= startsOn) {
    const place = { row, column: 'bornOn', value: slashedDate(bornOn) } as const
    return faultAt(place, 'birth', 'La nascita non viene prima dell’inizio. Controlli le due date.')
  }
  if (state === 'completed' && endsOn >= today) {
    return faultAt(end, 'not_over', 'Lo stato è concluso, ma l’ultimo giorno non è passato.')
  }
  if (state === 'active' && startsOn > today) {
    const place = { row, column: 'startsOn', value: slashedDate(startsOn) } as const
    const message = 'Lo stato è attivo, ma l’inizio non è arrivato. Si importano tirocini in corso.'
    return faultAt(place, 'not_begun', message)
  }
  return null
}

/** What is odd in one row, and keeps it in. */
export function rowWarnings(line: ImportRow, today: string): Finding[] {
  return [...codeWarnings(line), ...monthsWarning(line), ...overWarning(line, today), ...cob(line)]
}

const MISMATCHES: Record<string, string> = {
  name: 'Il nome e il cognome danno lettere diverse da quelle del codice. Controlli chi dei due è giusto.',
  birth_date: 'La data di nascita del codice è un’altra. Controlli quale delle due è giusta.',
}

/** The file says neither sex nor place of birth. */
function codeWarnings({ row, codiceFiscale: value, firstName, lastName, bornOn }: ImportRow) {
  const person = { firstName, lastName, bornOn, sex: 'F' as const, cadastral: null }
  return codeMismatches(value, person)
    .filter((kind) => kind in MISMATCHES)
    .map((kind) => warningAt({ row, column: 'codiceFiscale', value }, kind, MISMATCHES[kind]))
}

function monthsWarning({ row, months, startsOn, endsOn }: ImportRow): Finding[] {
  const expected = lastDayOf(startsOn, months)
  if (expected === endsOn) return []
  const message = `Con questi mesi finirebbe il ${longDay(expected)}. Se c’è stata una sospensione va bene così.`
  return [warningAt({ row, column: 'months', value: String(months) }, 'months', message)]
}

function overWarning({ row, state, endsOn }: ImportRow, today: string): Finding[] {
  if (state !== 'active' || endsOn >= today) return []
  const message =
    'L’ultimo giorno è passato, ma lo stato è attivo: dopo l’importazione lo concluda.'
  return [warningAt({ row, column: 'state', value: 'attivo' }, 'over', message)]
}

function cob({ row, cob: number, cobSentOn }: ImportRow): Finding[] {
  if (Boolean(number) === Boolean(cobSentOn)) return []
  if (number) {
    const message = 'Manca il giorno della COB: scriviamo quello prima dell’inizio, l’ultimo utile.'
    return [warningAt({ row, column: 'cob', value: number }, 'cob_day', message)]
  }
  const message = 'C’è il giorno della COB ma non il numero: si importa senza COB.'
  return [
    warningAt({ row, column: 'cobSentOn', value: slashedDate(cobSentOn!) }, 'cob_number', message),
  ]
}
