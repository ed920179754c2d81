import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { internshipEnd } from '#selection/ranking/internship_end'

/** The last day of an internship of so many months: as it is told to whoever accepts a seat. */
export { internshipEnd as lastDayOf }

/** First and last day, both included, `yyyy-MM-dd`. */
export interface Period {
  startsOn: string
  endsOn: string
}

/** The last day after more months: counted from the day after the present one. */
export const lastDayExtended = (endsOn: string, months: number): string =>
  internshipEnd(nextDay(endsOn), months)

/** Days of a period, first and last included. Calendar days: a change of hour does not count. */
export const daysOf = ({ startsOn, endsOn }: Period): number =>
  Math.round(dayOf(endsOn).diff(dayOf(startsOn), 'days').days) + 1

/** The day that lies so many days after another. */
export const daysAfter = (day: string, days: number): string => iso(dayOf(day).plus({ days }))

/** The day after. */
export const nextDay = (day: string): string => daysAfter(day, 1)

/** How many days a day lies after 1 January 1970. */
export const numberOfDay = (day: string): number =>
  DateTime.fromISO(day, { zone: 'utc' }).toMillis() / MILLISECONDS_A_DAY

/** The day with this number. */
export const dayNumbered = (number: number): string =>
  iso(DateTime.fromMillis(number * MILLISECONDS_A_DAY, { zone: 'utc' }))

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

/** The last day once the suspended days are added: they do not count toward the duration (facts, section 7). */
export const lastDayWithSuspensions = (endsOn: string, suspensions: Period[]): string =>
  daysAfter(
    endsOn,
    suspensions.reduce((total, suspension) => total + daysOf(suspension), 0)
  )

const MILLISECONDS_A_DAY = 86_400_000

/** Noon, so that no change of hour moves a day. */
const dayOf = (day: string) => DateTime.fromISO(`${day}T12:00`, { zone: ROME })
const iso = (value: DateTime) => value.toISODate()!
