import { type Breach, judged } from '#internships/rules/breach'
import type { EqfRule } from '#internships/rules/catalogue'
import type { Rules } from '#internships/rules/rule_sets'

export type Recipient = 'ordinary' | 'disadvantaged' | 'disabled'
export type SuspensionKind = 'maternity' | 'illness' | 'injury' | 'host_closure'

/** Months within the shortest and the longest that this kind of recipient may have, extensions included. */
export function checkDuration(rules: Rules, months: number, recipient: Recipient): Breach[] {
  const own = MAX_MONTHS[recipient]
  return [
    ...judged(rules, 'minMonths', (least) =>
      months < least ? `Dura ${monthsText(months)}: il minimo è ${monthsText(least)}.` : null
    ),
    ...judged(rules, rules.get(own) ? own : 'maxMonths', (most) =>
      months > most
        ? `Dura ${monthsText(months)}: il massimo è ${monthsText(most)}, proroghe comprese.`
        : null
    ),
  ]
}

/** The plan's competences as a check sees them; `months` altogether. */
export type CompetenceCase = { months: number; levels: number[]; isExtension: boolean }

/** What the levels of the competences allow (facts, section 6: Assolombarda, Repubblica degli Stagisti). */
export const checkCompetences = (rules: Rules, given: CompetenceCase): Breach[] =>
  judged(rules, 'eqf', (rule) => competenceFault(rule, given))

/** Days from which an absence suspends; maternity always does. */
export function checkSuspension(rules: Rules, kind: SuspensionKind, days: number): Breach[] {
  if (kind === 'maternity') return []
  const key = kind === 'host_closure' ? 'suspensionClosureDays' : 'suspensionIllnessDays'
  return judged(rules, key, (least) =>
    days < least
      ? `L’assenza è di ${days} giorni: il tirocinio si sospende da ${least} in su. Le assenze più brevi si segnano nel registro.`
      : null
  )
}

const MAX_MONTHS = {
  ordinary: 'maxMonths',
  disadvantaged: 'maxMonthsDisadvantaged',
  disabled: 'maxMonthsDisabled',
} as const

function competenceFault(
  { forbidden, lowMonths, high }: EqfRule,
  { months, levels, isExtension }: CompetenceCase
): string | null {
  if (levels.length === 0) return 'Il progetto formativo non indica competenze.'
  if (levels.some((level) => level <= forbidden)) {
    return `Una competenza è di livello EQF ${forbidden}: non è ammessa.`
  }
  if (months <= lowMonths) return null
  const isHigh = (level: number) => level >= high
  if (isExtension) {
    return levels.some(isHigh)
      ? null
      : `Oltre ${monthsText(lowMonths)} serve almeno una competenza di livello EQF ${high} o superiore.`
  }
  return levels.every(isHigh)
    ? null
    : `Per più di ${monthsText(lowMonths)} tutte le competenze devono essere di livello EQF ${high} o superiore.`
}

/** "1 mese", "6 mesi" */
export const monthsText = (months: number) => (months === 1 ? '1 mese' : `${months} mesi`)
