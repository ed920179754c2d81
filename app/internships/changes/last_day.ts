import { daysAfter, daysOf, lastDayExtended, type Period } from '#internships/periods'

/** A fact that moves the last day of an internship. */
export type EndFact =
  | ({ kind: 'suspension' } & Period)
  | { kind: 'extension'; months: number }
  | { kind: 'termination'; endsOn: string }

/**
 * The last day after one more fact. Suspended days do not count toward the duration, so the end shifts by as many (facts,
 * section 7); an extension begins the day after the last day as it stands, suspensions included.
 */
export function lastDayAfter(endsOn: string, fact: EndFact): string {
  if (fact.kind === 'suspension') return daysAfter(endsOn, daysOf(fact))
  if (fact.kind === 'extension') return lastDayExtended(endsOn, fact.months)
  return fact.endsOn
}

/** The last day after a suspension was cancelled, with no fact after it that moved the end. */
export const lastDayWithout = (endsOn: string, suspension: Period): string =>
  daysAfter(endsOn, -daysOf(suspension))
