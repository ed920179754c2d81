import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { fail, ok, type Result } from '#core/result'

export type RomeInstantFault = 'date' | 'time' | 'skipped' | 'twice'

/** Years that a programme can speak of. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** A date as a form sends it or as people type it ("2026-12-10", "10/12/2026", "10.12.2026") to `yyyy-MM-dd`; null when it is no date. */
export function readIsoDate(text: string): string | null {
  const written = text.trim()
  const italian = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(written)
  const iso = italian
    ? `${italian[3]}-${italian[2].padStart(2, '0')}-${italian[1].padStart(2, '0')}`
    : written
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  const day = DateTime.fromISO(iso, { zone: ROME })
  return day.isValid && day.year >= FIRST_YEAR && day.year <= LAST_YEAR ? iso : null
}

/**
 * The instant that a date and an hour mean in Italy. On the night when clocks go forward an hour does not exist, on the
 * night when they go back it comes twice: a deadline must not depend on a guess, so both are refused.
 * @param time "12:00", "12.00" or "12"
 */
export function readRomeInstant(date: string, time: string): Result<DateTime, RomeInstantFault> {
  const day = readIsoDate(date)
  if (!day) return fail('date')
  const hour = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(time.trim())
  if (!hour) return fail('time')
  const clockTime = `${hour[1].padStart(2, '0')}:${hour[2] ?? '00'}`
  const written = DateTime.fromISO(`${day}T${clockTime}`, { zone: ROME })
  if (written.toFormat('HH:mm') !== clockTime) return fail('skipped')
  return written.getPossibleOffsets().length > 1 ? fail('twice') : ok(written.toUTC())
}

/** What to do about each fault, for the person who typed. */
export const ROME_INSTANT_SENTENCES: Record<RomeInstantFault, string> = {
  date: 'Scriva la data con giorno, mese e anno, per esempio 10/12/2026.',
  time: 'Scriva l’ora, per esempio 12:00.',
  skipped:
    'Quella notte le lancette vanno avanti e quest’ora non esiste: scelga un’ora dalle 3.00 in poi.',
  twice:
    'Quella notte le lancette tornano indietro e quest’ora viene due volte: scelga un’ora prima delle 2.00 o dalle 3.00 in poi.',
}
