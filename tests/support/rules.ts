import { RULE_SETS } from '#database/seeders/reference/rule_set_values'
import { valuesOf } from '#database/seeders/reference/rule_sets'
import RuleSet from '#internships/models/rule_set'
import RuleValue from '#internships/models/rule_value'
import { Rules } from '#internships/rules/rule_sets'

/** The seeded rules of a region, without a database. */
export function rulesOfRegion(region: string): Rules {
  const seed = RULE_SETS.find((one) => one.region === region)!
  const set = new RuleSet().merge({ id: 1, regionCode: region, act: seed.act })
  return new Rules(
    set,
    valuesOf(seed, 1).map((value) => new RuleValue().merge(value))
  )
}
