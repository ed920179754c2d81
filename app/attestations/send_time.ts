import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { fail, ok, type Result } from '#core/result'

export type SendTimeFault = 'date' | 'time' | 'past' | 'skipped'

/**
 * The instant that a date and an hour mean in Italy. On the night when clocks go forward an hour does not exist and is
 * refused; on the night when they go back it comes twice and means the first.
 * @param date `yyyy-MM-dd`
 * @param time `HH:mm`
 */
export function sendTime(date: string, time: string): Result<DateTime, SendTimeFault> {
  const day = DateTime.fromISO(date, { zone: ROME })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !day.isValid) return fail('date')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return fail('time')
  const written = DateTime.fromISO(`${date}T${time}`, { zone: ROME })
  if (written.toFormat('HH:mm') !== time) return fail('skipped')
  const first = written.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis())[0]
  return first < clock.now().startOf('minute') ? fail('past') : ok(first.toUTC())
}

/** Whether the hour comes twice that night, so that the page can say which one is meant. */
export const comesTwice = (instant: DateTime) =>
  instant.setZone(ROME).getPossibleOffsets().length > 1

/** The field that each fault belongs to, with what to do. */
export const SEND_TIME_FAULTS: Record<SendTimeFault, { field: string; message: string }> = {
  date: { field: 'data_invio', message: 'Scelga la data di invio.' },
  time: { field: 'ora_invio', message: 'Scriva l’ora di invio, per esempio 09:00.' },
  past: {
    field: 'ora_invio',
    message: 'È un momento già passato: scelga una data e un’ora future.',
  },
  skipped: {
    field: 'ora_invio',
    message:
      'Quella notte le lancette vanno avanti e quest’ora non esiste: scelga un’ora dalle 3.00 in poi.',
  },
}
