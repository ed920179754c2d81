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
