import { DateTime } from 'luxon'

/**
 * Last day of an internship of whole months, `yyyy-MM-dd`: the eve of the day with the same number, or the last of the
 * month where that day is missing (Codice civile, art. 2963). 1 January and 12 months: 31 December; 31 January and 3: 30 April.
 */
export function internshipEnd(startsOn: string, months: number): string {
  const start = DateTime.fromISO(startsOn)
  const same = start.plus({ months })
  return (same.day === start.day ? same.minus({ days: 1 }) : same).toISODate()!
}
