import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import { type Breach, judged } from '#internships/rules/breach'
import type { Rules } from '#internships/rules/rule_sets'

/** What decides the least indemnity of an internship. */
export interface IndemnityCase {
  isPublicBody: boolean
  longestDayMinutes: number
  hasMeals: boolean
  months: number
}

type IndemnityKey =
  | 'minIndemnity'
  | 'minIndemnityPublicBody'
  | 'minIndemnityShortDay'
  | 'minIndemnityWithMeals'
  | 'minIndemnityOverSixMonths'

/** The least that is due a month. */
export function checkIndemnity(rules: Rules, monthlyCents: number, given: IndemnityCase): Breach[] {
  const key = indemnityRule(rules, given)
  return judged(rules, key, (least) =>
    monthlyCents < least
      ? `L’indennità è di ${formatEuros(monthlyCents)} al mese: il minimo è ${formatEuros(least)}.`
      : null
  )
}

/**
 * Which minimum applies: the lowest of the reduced ones whose case is given, else the one of long internships, else the
 * general one (facts, section 7: in Lombardy 500, 400 with meals, 350 up to four hours a day, 300 at a public body).
 */
export function indemnityRule(rules: Rules, given: IndemnityCase): IndemnityKey {
  const shortDay = rules.get('shortDayMinutes')
  const cases: Array<[IndemnityKey, boolean]> = [
    ['minIndemnityPublicBody', given.isPublicBody],
    ['minIndemnityShortDay', shortDay !== null && given.longestDayMinutes <= shortDay.value],
    ['minIndemnityWithMeals', given.hasMeals],
  ]
  const reduced = cases
    .filter(([key, applies]) => applies && rules.get(key))
    .map(([key]) => key)
    .sort((a, b) => rules.get(a)!.value - rules.get(b)!.value)
  if (reduced.length > 0) return reduced[0]
  return given.months > 6 && rules.get('minIndemnityOverSixMonths')
    ? 'minIndemnityOverSixMonths'
    : 'minIndemnity'
}

/** Hours of the longest day and of the week within their maximum. */
export const checkHours = (rules: Rules, longestDay: number, week: number): Breach[] => [
  ...judged(rules, 'maxDailyMinutes', (most) =>
    longestDay > most
      ? `Il giorno più lungo è di ${formatHours(longestDay)} ore: il massimo è ${formatHours(most)}.`
      : null
  ),
  ...judged(rules, 'maxWeeklyMinutes', (most) =>
    week > most
      ? `L’orario è di ${formatHours(week)} ore a settimana: il massimo è ${formatHours(most)}.`
      : null
  ),
]
