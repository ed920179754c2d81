import { type Breach, judged } from '#internships/rules/breach'
import type { QuotaBand, RuleValues } from '#internships/rules/catalogue'
import type { Rules } from '#internships/rules/rule_sets'

/** A host as its quota sees it: `interns` at once, the one in question included; `hiredPercent` of those of the last 24 months. */
export type QuotaCase = { permanentStaff: number | null; interns: number; hiredPercent: number }

/** Interns at once at a host. Without the figure of its staff nothing can be said, and that is said. */
export const checkQuota = (rules: Rules, host: QuotaCase): Breach[] =>
  judged(rules, 'hostQuota', (bands) => {
    const { permanentStaff, interns, hiredPercent } = host
    if (permanentStaff === null) {
      return 'Del personale a tempo indeterminato dell’ente non c’è il numero: la quota non si può calcolare.'
    }
    const allowed = allowedBy(bands, rules, permanentStaff, hiredPercent)
    return allowed !== null && interns > allowed
      ? `L’ente avrebbe ${interns} tirocinanti insieme: con ${permanentStaff} dipendenti a tempo indeterminato può averne ${allowed}.`
      : null
  })

/** Interns that a host may have at once, the bonus for hiring included; null where the set has no quota. */
export function quotaOf(rules: Rules, permanentStaff: number, hiredPercent: number): number | null {
  const quota = rules.get('hostQuota')
  return quota && allowedBy(quota.value, rules, permanentStaff, hiredPercent)
}

/** Interns that a tutor follows at once, the one in question included. */
export function checkTutorLoad(rules: Rules, side: 'host' | 'promoter', interns: number): Breach[] {
  const key = side === 'host' ? 'internsPerHostTutor' : 'internsPerPromoterTutor'
  const whose = side === 'host' ? 'dell’ente' : 'del promotore'
  return judged(rules, key, (most) =>
    interns > most
      ? `Il tutor ${whose} seguirebbe ${interns} tirocinanti insieme: il massimo è ${most}.`
      : null
  )
}

/** A second internship at the same host, or for the same profile, where that is once only. */
export const checkRepetition = (
  rules: Rules,
  earlier: { atSameHost: boolean; forSameProfile: boolean }
): Breach[] => [
  ...judged(rules, 'oncePerHost', (isOnce) =>
    isOnce && earlier.atSameHost
      ? 'Ha già svolto un tirocinio presso questo ente: qui si può una volta sola.'
      : null
  ),
  ...judged(rules, 'oncePerProfile', (isOnce) =>
    isOnce && earlier.forSameProfile
      ? 'Ha già svolto un tirocinio per questo profilo professionale: qui si può una volta sola.'
      : null
  ),
]

function allowedBy(
  bands: QuotaBand[],
  rules: Rules,
  permanentStaff: number,
  hiredPercent: number
): number | null {
  const band = bands.find(
    ({ from, to }) => permanentStaff >= from && (to === null || permanentStaff <= to)
  )
  if (!band) return null
  if (!('percent' in band)) return band.interns
  const share = (permanentStaff * band.percent) / 100
  const rounded = band.rounding === 'up' ? Math.ceil(share) : Math.floor(share)
  return rounded + bonusOf(rules.get('hostQuotaBonus')?.value ?? [], hiredPercent)
}

const bonusOf = (bonus: RuleValues['hostQuotaBonus'], hiredPercent: number): number =>
  bonus
    .filter((step) => hiredPercent >= step.hiredPercent)
    .reduce((extra, step) => Math.max(extra, step.extra), 0)
