import { clock } from '#core/clock'
import type { ChecklistLine } from '#internships/checklist/lines'
import { BEFORE_START } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import { daysAfter, daysOf } from '#internships/periods'

/** Days before the end from which the end is told. */
const NEAR = 30
const NAMED = 3

/**
 * What an internship waits for, for those who follow it. Labels of checks alone, never what proves them, and no reason of a
 * suspension: those may be private matters.
 */
export function waitingFor(internship: Internship, lines: ChecklistLine[]): string | null {
  const today = clock.rome().toISODate()!
  const { state, startsOn, endsOn } = internship
  if (BEFORE_START.includes(state)) {
    const open = lines.filter(({ isDone }) => !isDone).map(({ label }) => label)
    return open.length > 0
      ? `Prima dell’inizio manca: ${listed(open)}`
      : startWords(today, startsOn)
  }
  if (state !== 'active' && state !== 'suspended') return null
  if (endsOn < today) return 'La fine è passata: va chiuso.'
  return endsOn <= daysAfter(today, NEAR) ? `Finisce ${inDays(today, endsOn)}.` : null
}

const startWords = (today: string, startsOn: string) =>
  startsOn < today ? 'È pronto: va avviato.' : `È pronto: comincia ${inDays(today, startsOn)}.`

function inDays(today: string, day: string): string {
  const days = daysOf({ startsOn: today, endsOn: day }) - 1
  if (days === 0) return 'oggi'
  return days === 1 ? 'domani' : `tra ${days} giorni`
}

function listed(labels: string[]): string {
  const more = labels.length - NAMED
  const named = labels.slice(0, NAMED).join('; ')
  if (more <= 0) return `${named}.`
  return more === 1 ? `${named}; e un’altra voce.` : `${named}; e altre ${more} voci.`
}
