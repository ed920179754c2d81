import type { ChecklistFacts, Neighbour } from '#internships/checklist/facts'
import type { ChecklistLine } from '#internships/checklist/lines'
import { dailyMinutes, minutesAWeek } from '#internships/week_pattern'
import { overlap } from '#internships/periods'
import type { Breach } from '#internships/rules/breach'
import { checkCompetences, checkDuration } from '#internships/rules/duration'
import { checkQuota, checkRepetition, checkTutorLoad } from '#internships/rules/host_limits'
import { checkHours, checkIndemnity } from '#internships/rules/hours_and_money'
import type { Rules } from '#internships/rules/rule_sets'

/** What the law of the region says of an internship, a line a matter. */
export function ruleLines(facts: ChecklistFacts): ChecklistLine[] {
  const { rules } = facts
  if (!rules) return [noRules()]
  return MATTERS.map(([key, label, check]) => lineOf(key, label, check(facts, rules), facts, rules))
}

/** Every breach of the rules, whether or not a written reason covers it: for starts, extensions and pages. */
export const breachesOf = (facts: ChecklistFacts, rules: Rules): Breach[] =>
  MATTERS.flatMap(([, , check]) => check(facts, rules))

type Check = (facts: ChecklistFacts, rules: Rules) => Breach[]

const MATTERS: Array<[key: string, label: string, check: Check]> = [
  [
    'duration',
    'Durata',
    ({ internship }, rules) => checkDuration(rules, internship.months, internship.recipient),
  ],
  ['competences', 'Competenze del progetto', competences],
  ['indemnity', 'Indennità', indemnity],
  ['hours', 'Orario', hours],
  ['quota', 'Tirocinanti dell’ente', quota],
  [
    'host_tutor_load',
    'Tirocinanti del tutor dell’ente',
    (facts, rules) => load(facts, rules, 'host'),
  ],
  [
    'promoter_tutor_load',
    'Tirocinanti del tutor del promotore',
    (facts, rules) => load(facts, rules, 'promoter'),
  ],
  ['repetition', 'Altri tirocini della persona', repetition],
]

function lineOf(
  key: string,
  label: string,
  breaches: Breach[],
  { justifications }: ChecklistFacts,
  rules: Rules
): ChecklistLine {
  const open = breaches.filter(
    (breach) => breach.enforcement !== 'inform' && !isJustified(breach, justifications)
  )
  const [breach] = open.length > 0 ? open : breaches
  const base = { key, label, isDone: open.length === 0, doneOn: null, isRecorded: false }
  if (!breach) return { ...base, sentence: `Rispetta: ${rules.set.act}.`, keeps: rules.set.act }
  const { act, source, isVerified } = breach
  const reason = justifications.find(({ rule }) => rule === breach.rule)
  return {
    ...base,
    sentence:
      reason && open.length === 0
        ? `${breach.sentence} Motivo scritto: ${reason.text}`
        : breach.sentence,
    rule: { act, source, isVerified },
    ...(breach.enforcement === 'justify' ? { justifies: breach.rule } : {}),
  }
}

const isJustified = (breach: Breach, justifications: Array<{ rule: string }>) =>
  breach.enforcement === 'justify' && justifications.some(({ rule }) => rule === breach.rule)

const noRules = (): ChecklistLine => ({
  key: 'rules',
  label: 'Regole della Regione',
  isDone: false,
  sentence:
    'Per la Regione della sede non ci sono regole in vigore quel giorno: un amministratore le deve scrivere.',
  doneOn: null,
  isRecorded: false,
})

function competences({ internship }: ChecklistFacts, rules: Rules): Breach[] {
  const levels = internship.plan?.competences.map(({ eqfLevel }) => eqfLevel) ?? []
  return checkCompetences(rules, { months: internship.months, levels, isExtension: false })
}

function indemnity({ internship }: ChecklistFacts, rules: Rules): Breach[] {
  const { monthlyCents, months, plan } = internship
  return checkIndemnity(rules, monthlyCents, {
    isPublicBody: true,
    longestDayMinutes: plan ? Math.max(...dailyMinutes(plan.week)) : Infinity,
    hasMeals: plan?.hasMeals ?? false,
    months,
  })
}

/** The rules' own caps; that the pattern adds up to the weekly hours is the plan's matter. */
function hours({ internship: { plan } }: ChecklistFacts, rules: Rules): Breach[] {
  return plan
    ? checkHours(rules, Math.max(...dailyMinutes(plan.week)), minutesAWeek(plan.week))
    : []
}

function quota({ internship, atSameHost }: ChecklistFacts, rules: Rules): Breach[] {
  const together = atSameHost.filter((one) => overlap(one, internship))
  return checkQuota(rules, {
    permanentStaff: internship.hostBody.permanentStaff,
    interns: together.length + 1,
    hiredPercent: 0,
  })
}

function load(facts: ChecklistFacts, rules: Rules, side: 'host' | 'promoter'): Breach[] {
  const others = side === 'host' ? facts.ofHostTutor : facts.ofPromoterTutor
  const together = others.filter((one) => overlap(one, facts.internship))
  return checkTutorLoad(rules, side, together.length + 1)
}

const BEGUN: Neighbour['state'][] = ['active', 'suspended', 'completed', 'terminated']

function repetition({ internship, ofSamePerson }: ChecklistFacts, rules: Rules): Breach[] {
  const earlier = ofSamePerson.filter(({ state }) => BEGUN.includes(state))
  return checkRepetition(rules, {
    atSameHost: earlier.some(({ hostBodyId }) => hostBodyId === internship.hostBodyId),
    forSameProfile: earlier.some(({ areaId }) => areaId === internship.areaId),
  })
}
