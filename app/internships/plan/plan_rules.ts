import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Internship from '#internships/models/internship'
import type { Breach } from '#internships/rules/breach'
import { checkCompetences } from '#internships/rules/duration'
import { checkHours, checkIndemnity } from '#internships/rules/hours_and_money'
import { rulesInForce, rulesOf, type Rules } from '#internships/rules/rule_sets'
import { dailyMinutes, minutesAWeek, type WeekPattern } from '#internships/week_pattern'

/** What the rules look at in a plan. */
export interface PlanCase {
  week: WeekPattern
  hasMeals: boolean
  /** EQF levels of its competences. */
  levels: number[]
  /** Whether the months count an extension. */
  isExtended: boolean
}

/** Breaches by the field of the form beside which they are told; those of money are settled elsewhere. */
export interface PlanBreaches {
  orario: Breach[]
  competenze: Breach[]
  indennita: Breach[]
}

/** What the law of the region says of a plan (facts, sections 6 and 7). Each rule is judged in `rules/`. */
export const planBreaches = (
  rules: Rules,
  { months, monthlyCents }: Pick<Internship, 'months' | 'monthlyCents'>,
  { week, hasMeals, levels, isExtended }: PlanCase
): PlanBreaches => {
  const longestDayMinutes = Math.max(...dailyMinutes(week))
  return {
    orario: checkHours(rules, longestDayMinutes, minutesAWeek(week)),
    competenze: checkCompetences(rules, { months, levels, isExtension: isExtended }),
    indennita: checkIndemnity(rules, monthlyCents, {
      isPublicBody: true,
      longestDayMinutes,
      hasMeals,
      months,
    }),
  }
}

/** The frozen rules of an internship, or those of the day of its start in the region of its site; null where there are none. */
export function rulesForPlan(
  { ruleSetId, site, startsOn }: Internship,
  client?: TransactionClientContract
): Promise<Rules | null> {
  return ruleSetId ? rulesOf(ruleSetId, client) : rulesInForce(site.regionCode, startsOn, client)
}

/** "Il giorno più lungo è di 9 ore: il massimo è 8. (D.G.R. …, art. 3; da verificare)" */
export const citedSentence = ({ sentence, act, source, isVerified }: Breach) =>
  `${sentence} (${[act, source].filter((one, index, all) => all.indexOf(one) === index).join(', ')}${isVerified ? '' : '; da verificare'})`

/** The first breach of each field that refuses the plan. */
export function refusals({ orario, competenze }: PlanBreaches): Record<string, string> {
  const blocked = Object.entries({ orario, competenze }).flatMap(([field, breaches]) => {
    const breach = breaches.find(({ enforcement }) => enforcement === 'block')
    return breach ? [[field, citedSentence(breach)] as const] : []
  })
  return Object.fromEntries(blocked)
}
