import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RuleSet from '#internships/models/rule_set'
import type RuleValue from '#internships/models/rule_value'
import type { RuleKey, RuleValues } from '#internships/rules/catalogue'

/** What applies: the value of a rule with its source, or null where the rule set says nothing of it. */
export type RuleInForce<K extends RuleKey = RuleKey> = {
  key: K
  value: RuleValues[K]
  source: string
  sourceUrl: string | null
  isVerified: boolean
  enforcement: RuleValue['enforcement']
}

/** A rule set ready to be asked. */
export class Rules {
  constructor(
    readonly set: RuleSet,
    private values: RuleValue[]
  ) {}

  /** The rule, or null where this region's set does not hold it: then nothing is checked. */
  get<K extends RuleKey>(key: K): RuleInForce<K> | null {
    const found = this.values.find(({ rule }) => rule === key)
    if (!found) return null
    const { value, source, sourceUrl, isVerified, enforcement } = found
    return { key, value: value as RuleValues[K], source, sourceUrl, isVerified, enforcement }
  }
}

/**
 * The rules in force in a region on a day, `yyyy-MM-dd`: those of the region of the host's site (facts, section 11). Null where
 * no version covers the day: an internship cannot start there.
 */
export async function rulesInForce(
  regionCode: string,
  day: string,
  client?: TransactionClientContract
): Promise<Rules | null> {
  const set = await RuleSet.query({ client })
    .where('region_code', regionCode)
    .where('valid_from', '<=', day)
    .where((query) => query.whereNull('valid_to').orWhere('valid_to', '>=', day))
    .preload('values')
    .first()
  return set && new Rules(set, set.values)
}

/** The rules frozen on an internship. */
export async function rulesOf(
  ruleSetId: number,
  client?: TransactionClientContract
): Promise<Rules> {
  const set = await RuleSet.query({ client }).where('id', ruleSetId).preload('values').firstOrFail()
  return new Rules(set, set.values)
}
