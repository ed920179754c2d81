import type { ReadOnlyValuesStore } from '@adonisjs/session'
import { formatHours } from '#core/values/hours'
import { capital, readWeek } from '#internships/plan/plan_form'
import { dayField } from '#internships/plan/validators'
import type { planPage } from '#internships/queries/plan_page'
import { dailyMinutes, formatStretch, minutesAWeek, WEEKDAYS } from '#internships/week_pattern'

type Page = Awaited<ReturnType<typeof planPage>>

/** What was typed and sent back, by the name of its field; undefined for a fresh page. */
export type Typed = (name: string) => unknown

/** What a form that was refused holds; null for a fresh page. */
export const typedBy = (flashed: ReadOnlyValuesStore): Typed | null =>
  flashed.has('inputErrorsBag') ? (name) => flashed.get(name) : null

/** The figures and the week of the form, of what was typed where it was sent back; and what another person saved meanwhile. */
export function planShown({ plan, values }: Page, weeklyMinutes: number, typed: Typed | null) {
  const week = typed
    ? readWeek((day, part) => String(typed(dayField(day, part)) ?? '')).week
    : values.week
  const sums = dailyMinutes(week)
  return {
    days: WEEKDAYS.map((name, index) => ({
      number: index + 1,
      name: capital(name),
      parts: [1, 2].map((part) => ({
        field: dayField(index + 1, part),
        value: values.week[index]?.[part - 1] && formatStretch(values.week[index][part - 1]),
      })),
      sum: formatHours(sums[index] ?? 0),
    })),
    weekSum: formatHours(minutesAWeek(week)),
    weekDue: formatHours(weeklyMinutes),
    total: formatHours(values.classroomMinutes + values.workMinutes),
    conflict: typed && plan && isConflict(typed) ? savedMeanwhile(values, typed) : null,
  }
}

const isConflict = (typed: Typed) =>
  Object.hasOwn((typed('inputErrorsBag') ?? {}) as object, 'revisione')

/** The texts and figures in which what is saved differs from what was typed. */
function savedMeanwhile(values: Page['values'], typed: Typed) {
  const saved: Array<[field: string, label: string, value: string | null]> = [
    ['obiettivi', 'Obiettivi', values.objectives],
    ['attivita', 'Attività', values.activities],
    ['metodi', 'Metodi', values.methods],
    ['inail', 'Posizione INAIL', values.inailPosition],
    ['polizza', 'Polizza', values.liabilityPolicy],
    ['ore_aula', 'Ore di aula', formatHours(values.classroomMinutes)],
    ['ore_lavoro', 'Ore di lavoro', formatHours(values.workMinutes)],
    ...values.week.flatMap((day, index) =>
      [1, 2].map((part): [string, string, string | null] => [
        dayField(index + 1, part),
        capital(WEEKDAYS[index]),
        day[part - 1] ? formatStretch(day[part - 1]) : null,
      ])
    ),
  ]
  return saved
    .filter(([field, , value]) => String(typed(field) ?? '') !== String(value ?? ''))
    .map(([, label, value]) => ({ label, saved: value ?? 'vuoto' }))
}
