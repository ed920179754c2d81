import type { InternshipState } from '#internships/lifecycle'
import type { Period } from '#internships/periods'

/** What the state of an internship depends on, once it has begun. */
export type DayFacts = {
  state: InternshipState
  endsOn: string
  /** Those not cancelled. */
  suspensions: Period[]
  hasTermination: boolean
}

export type DayMove = 'suspend' | 'resume' | 'complete' | 'terminate'

/**
 * The next transition that a day asks for, `yyyy-MM-dd`; null when the state is the right one. The last day of an internship and
 * both ends of a suspension belong to them.
 */
export function nextMove(facts: DayFacts, today: string): DayMove | null {
  const { state, endsOn, suspensions, hasTermination } = facts
  const isOver = endsOn < today
  const isResting = suspensions.some((one) => one.startsOn <= today && today <= one.endsOn)
  if (state !== 'active' && state !== 'suspended') return null
  if (isOver && hasTermination) return 'terminate'
  if (state === 'suspended') return isResting ? null : 'resume'
  if (isOver) return 'complete'
  return isResting ? 'suspend' : null
}
