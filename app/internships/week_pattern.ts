import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'
import { daysAfter, weekdayOf, type Period } from '#internships/periods'

/** Weekdays as ISO counts them: 1 is Monday. */
export const WEEKDAYS = [
  'lunedì',
  'martedì',
  'mercoledì',
  'giovedì',
  'venerdì',
  'sabato',
  'domenica',
]

/** A stretch of a day, in minutes from midnight: 9.00-13.00 is `{ from: 540, to: 780 }`. */
export interface Stretch {
  from: number
  to: number
}

/** The stretches of each weekday, Monday first; a day without any is free. */
export type WeekPattern = Stretch[][]

/** Minutes of each weekday, Monday first. */
export const dailyMinutes = (week: WeekPattern): number[] =>
  week.map((day) => day.reduce((total, { from, to }) => total + to - from, 0))

/** Minutes of the whole week. */
export const minutesAWeek = (week: WeekPattern): number =>
  dailyMinutes(week).reduce((total, minutes) => total + minutes, 0)

/**
 * The days of a period on which there is something to do, with their minutes as the pattern has them: what is on the clock, so
 * that a change of hour takes nothing away. Suspended days, first and last included, are left out.
 * @param from first day, `yyyy-MM-dd`
 * @param to last day, included
 */
export function* plannedDays(
  week: WeekPattern,
  from: string,
  to: string,
  without: Period[] = []
): Generator<{ day: string; minutes: number }> {
  const minutes = dailyMinutes(week)
  let weekday = from <= to ? weekdayOf(from) : 0
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    const due = minutes[weekday] ?? 0
    weekday = (weekday + 1) % 7
    if (due > 0 && !without.some((one) => one.startsOn <= day && day <= one.endsOn)) {
      yield { day, minutes: due }
    }
  }
}

/** The minutes of a period as the pattern has them: of a part of a month, that part alone. */
export function plannedMinutes(
  week: WeekPattern,
  from: string,
  to: string,
  without: Period[] = []
): number {
  let total = 0
  for (const { minutes } of plannedDays(week, from, to, without)) total += minutes
  return total
}

export type StretchFault = 'shape' | 'no_such_time' | 'backwards'

const WRITTEN =
  /^(?:dalle )?(\d{1,2})(?:[.:,](\d{2}))?\s*(?:[-–—]|alle|a)\s*(\d{1,2})(?:[.:,](\d{2}))?$/i

/** A stretch as people write it: "9.00-13.00", "9-13", "09:00 – 13:30", "dalle 9 alle 13". */
export function readStretch(text: string): Result<Stretch, StretchFault> {
  const match = WRITTEN.exec(tidy(text))
  if (!match) return fail('shape')
  const from = minuteOf(match[1], match[2])
  const to = minuteOf(match[3], match[4])
  if (from === null || to === null) return fail('no_such_time')
  return from < to ? ok({ from, to }) : fail('backwards')
}

/** "9.00-13.00": it reads back to the same stretch. */
export const formatStretch = ({ from, to }: Stretch): string =>
  `${clockText(from)}-${clockText(to)}`

/** "9.00-13.00 e 14.00-16.00", or null of a free day. */
export const formatDay = (day: Stretch[]): string | null =>
  day.length > 0 ? day.map(formatStretch).join(' e ') : null

/**
 * An ordinary week of so many minutes: Monday to Friday from nine, with an hour's rest after the fourth where a day is longer than
 * six. What a plan starts from.
 */
export function ordinaryWeek(minutes: number): WeekPattern {
  const working = Array.from({ length: 5 }, (_, day) =>
    ordinaryDay(Math.floor(minutes / 5) + (day < minutes % 5 ? 1 : 0))
  )
  return [...working, [], []]
}

function ordinaryDay(minutes: number): Stretch[] {
  const start = 9 * 60
  if (minutes <= 6 * 60) return [{ from: start, to: start + minutes }]
  const lunch = start + 4 * 60
  return [
    { from: start, to: lunch },
    { from: lunch + 60, to: start + minutes + 60 },
  ]
}

/** Midnight may end a stretch, as 24.00. */
function minuteOf(hours: string, minutes = '00'): number | null {
  const minute = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && minute <= 24 * 60 ? minute : null
}

const clockText = (minute: number) =>
  `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`
