import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'
import { dayNumbered, numberOfDay, type Period } from '#internships/periods'

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
  for (const { number, minutes } of dueDays(week, from, to, without)) {
    yield { day: dayNumbered(number), minutes }
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
  for (const { minutes } of dueDays(week, from, to, without)) total += minutes
  return total
}

/** Days by their number: thousands of internships are summed up at once. 1 January 1970 was a Thursday. */
function* dueDays(week: WeekPattern, from: string, to: string, without: Period[]) {
  const daily = dailyMinutes(week)
  const resting = without.map((one) => [numberOfDay(one.startsOn), numberOfDay(one.endsOn)])
  const last = numberOfDay(to)
  for (let number = numberOfDay(from); number <= last; number++) {
    const minutes = daily[(number + 3) % 7] ?? 0
    if (minutes > 0 && !resting.some(([first, end]) => first <= number && number <= end)) {
      yield { number, minutes }
    }
  }
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

/** Days one after the other with the same hours, told together: "da lunedì a giovedì", "9.00-13.00". Free days are left out. */
export function weekRuns(week: WeekPattern): Array<{ name: string; text: string }> {
  const runs: Array<{ first: number; last: number; text: string }> = []
  week.forEach((day, index) => {
    const text = formatDay(day)
    const run = runs.at(-1)
    if (run && run.last === index - 1 && run.text === text) run.last = index
    else if (text) runs.push({ first: index, last: index, text })
  })
  return runs.map(({ first, last, text }) => ({ name: runName(first, last), text }))
}

const runName = (first: number, last: number) =>
  first === last ? WEEKDAYS[first] : `da ${WEEKDAYS[first]} a ${WEEKDAYS[last]}`

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
