import { regionOf } from '#hosts/geography'
import RuleSet from '#internships/models/rule_set'
import type RuleValue from '#internships/models/rule_value'
import { RULE_KEYS, RULES, type RuleKey } from '#internships/rules/catalogue'
import { showRule } from '#internships/rules/rule_text'

/** A region of the comparison, with the version in force on the day. */
export interface ComparedRegion {
  code: string
  name: string
  set: RuleSet
}

/** One rule side by side; a cell is null where that region's set does not hold the rule. */
export interface ComparedRule {
  key: RuleKey
  label: string
  group: string
  cells: Array<{
    text: string
    source: string
    sourceUrl: string | null
    isVerified: boolean
  } | null>
}

/** "Lombardia", or "Linee guida nazionali" for IT. */
export const jurisdictionName = (code: string): string =>
  code === 'IT' ? 'Linee guida nazionali' : (regionOf(code)?.name ?? code)

/** Every region with rules in force on a day, `yyyy-MM-dd`, the national guidelines first; `chosen` narrows the columns. */
export async function ruleComparison(day: string, chosen: string[]) {
  const sets = await RuleSet.query()
    .where('valid_from', '<=', day)
    .where((query) => query.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .preload('values')
  const all = sets.map(comparedRegion).sort(nationalFirst)
  const picked = all.filter(({ code }) => chosen.includes(code))
  const regions = picked.length > 0 ? picked : all
  return { all, regions, rules: RULE_KEYS.map((key) => comparedRule(key, regions)).filter(isHeld) }
}

/** All versions of one region, newest first, their values in the order of the comparison. */
export async function versionsOf(regionCode: string): Promise<RuleSet[]> {
  const versions = await RuleSet.query()
    .where('region_code', regionCode)
    .preload('values')
    .orderBy('version', 'desc')
  for (const { values } of versions) values.sort(byPlace)
  return versions
}

const comparedRegion = (set: RuleSet): ComparedRegion => ({
  code: set.regionCode,
  name: jurisdictionName(set.regionCode),
  set,
})

function comparedRule(key: RuleKey, regions: ComparedRegion[]): ComparedRule {
  const { label, group } = RULES[key]
  const cells = regions.map(({ set }) => set.values.find(({ rule }) => rule === key))
  return { key, label, group, cells: cells.map((value) => (value ? cellOf(value) : null)) }
}

const cellOf = ({ rule, value, source, sourceUrl, isVerified }: RuleValue) => ({
  text: showRule(rule, value),
  source,
  sourceUrl,
  isVerified,
})

const byPlace = (a: RuleValue, b: RuleValue) =>
  RULE_KEYS.indexOf(a.rule) - RULE_KEYS.indexOf(b.rule)

const isHeld = ({ cells }: ComparedRule) => cells.some(Boolean)

const nationalFirst = (a: ComparedRegion, b: ComparedRegion) =>
  Number(b.code === 'IT') - Number(a.code === 'IT') || a.name.localeCompare(b.name, 'it')
