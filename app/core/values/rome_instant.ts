import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { readItalianDate } from '#core/values/italian_date'

export type RomeInstantFault = 'date' | 'time' | 'skipped' | 'twice'

/**
 * The instant that a date and an hour mean in Italy. On the night when clocks go forward an hour does not exist, on the
 * night when they go back it comes twice: a deadline must not depend on a guess, so both are refused.
 * @param date "2026-12-10" as a form sends it, or "10/12/2026"
 * @param time "12:00", "12.00" or "12"
 */
export function readRomeInstant(date: string, time: string): Result<DateTime, RomeInstantFault> {
  const day = readItalianDate(date)
  if (!day.ok) return fail('date')
  const hour = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(time.trim())
  if (!hour) return fail('time')
  const clockTime = `${hour[1].padStart(2, '0')}:${hour[2] ?? '00'}`
  const written = DateTime.fromISO(`${day.value}T${clockTime}`, { zone: ROME })
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
