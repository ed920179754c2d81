import type { Infer } from '@vinejs/vine/types'
import { formFault } from '#core/form_fault'
import { formatHours, readHours } from '#core/values/hours'
import { sorted, type NewCompetence, type PlanValues } from '#internships/plan/plan_values'
import { dayField, type planValidator } from '#internships/plan/validators'
import {
  formatStretch,
  minutesAWeek,
  readStretch,
  WEEKDAYS,
  type Stretch,
  type WeekPattern,
} from '#internships/week_pattern'

type Form = Infer<typeof planValidator>

/** The plan that a form gives, its fields already judged one by one. @throws E_VALIDATION_ERROR for what they say together */
export function readPlanForm(form: Form): { values: PlanValues; added: NewCompetence | null } {
  const { week, faults } = readWeek((day, part) => stretchField(form, day, part))
  const added = newCompetence(form)
  const all = { ...faults, ...(added ? added.faults : {}) }
  if (Object.keys(all).length > 0) throw formFault(all)
  const values: PlanValues = {
    areaId: form.area,
    objectives: form.obiettivi,
    activities: form.attivita,
    methods: form.metodi ?? null,
    inailPosition: form.inail ?? null,
    liabilityPolicy: form.polizza ?? null,
    hasMeals: Boolean(form.mensa),
    week,
    classroomMinutes: minutes(form.ore_aula),
    workMinutes: minutes(form.ore_lavoro),
    competenceIds: sorted(form.competenze ?? []),
    siteIds: sorted(form.sedi ?? []),
  }
  return { values, added: added?.competence ?? null }
}

/** The week as it was typed; what cannot be read counts for nothing and has a fault beside it. */
export function readWeek(typed: (day: number, part: number) => string | null | undefined) {
  const faults: Record<string, string> = {}
  const week: WeekPattern = WEEKDAYS.map((_, index) => {
    const stretches = [1, 2].flatMap((part) => readTyped(typed(index + 1, part)))
    const day = stretches.sort((a, b) => a.from - b.from)
    if (day.length === 2 && day[1].from < day[0].to) {
      faults[dayField(index + 1, 2)] =
        `${capital(WEEKDAYS[index])}: i due orari si accavallano (${day.map(formatStretch).join(' e ')}).`
    }
    return day
  })
  return { week, faults }
}

/** What is wrong with the sum of a week, or null: it must be that of the internship. */
export function weekSumFault(week: WeekPattern, weeklyMinutes: number): string | null {
  const sum = minutesAWeek(week)
  if (sum === weeklyMinutes) return null
  const gap = Math.abs(weeklyMinutes - sum)
  const few = gap <= 60
  const word = sum < weeklyMinutes ? (few ? 'manca' : 'mancano') : few ? 'avanza' : 'avanzano'
  return `L’orario fa ${formatHours(sum)} ore a settimana, il tirocinio ne prevede ${formatHours(weeklyMinutes)}: ne ${word} ${formatHours(gap)}.`
}

/** "Lunedì" */
export const capital = (word: string) => word[0].toUpperCase() + word.slice(1)

const stretchField = (form: Form, day: number, part: number) =>
  (form as Record<string, unknown>)[dayField(day, part)] as string | null | undefined

function readTyped(text: string | null | undefined): Stretch[] {
  const reading = readStretch(text ?? '')
  return reading.ok ? [reading.value] : []
}

function newCompetence(form: Form) {
  const { nuovo_profilo: profile, nuova_competenza: name, nuovo_livello: eqfLevel } = form
  if (!profile && !name && !eqfLevel) return null
  const faults = {
    ...(profile ? {} : { nuovo_profilo: 'Scriva il profilo della competenza da aggiungere.' }),
    ...(name ? {} : { nuova_competenza: 'Scriva la competenza da aggiungere.' }),
    ...(eqfLevel ? {} : { nuovo_livello: 'Scelga il livello EQF della competenza da aggiungere.' }),
  }
  const isVerified = Boolean(form.nuovo_verificato)
  return {
    faults,
    competence: { profile: profile!, name: name!, eqfLevel: eqfLevel!, isVerified },
  }
}

function minutes(text: string): number {
  const reading = readHours(text)
  return reading.ok ? reading.value : 0
}
