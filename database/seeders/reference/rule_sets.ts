import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import {
  RULE_SETS,
  type RuleSetSeed,
  type Sourced,
} from '#database/seeders/reference/rule_set_values'
import { SOURCES } from '#database/seeders/reference/rule_sources'
import RuleSet from '#internships/models/rule_set'
import RuleValue from '#internships/models/rule_value'
import type { RuleKey } from '#internships/rules/catalogue'

/** Rules whose breach a written reason may cover; the others block, and those of money below the threshold only inform. */
const WITH_REASON: RuleKey[] = ['internsPerHostTutor', 'internsPerPromoterTutor', 'hostQuota']

/** Older texts whose value may have changed since: seeded as unverified although a page states them. */
const DATED: Array<[region: string, rule: RuleKey]> = [
  ['18', 'minIndemnity'],
  ['18', 'attendanceThreshold'],
  ['16', 'maxWeeklyMinutes'],
  ['16', 'oncePerHost'],
  ['20', 'minIndemnity'],
]

/** The first version of each region; safe to repeat, and a region that has any version is left alone. */
export async function seedRuleSets(): Promise<void> {
  for (const seed of RULE_SETS) {
    if (await RuleSet.findBy('regionCode', seed.region)) continue
    await db.transaction(async (trx) => {
      const set = await RuleSet.create(
        {
          regionCode: seed.region,
          version: 1,
          validFrom: seed.validFrom,
          validTo: null,
          act: seed.act,
          actUrl: null,
          isVerified: seed.isVerified,
          note: seed.note ?? null,
          createdBy: null,
          createdAt: clock.now(),
        },
        { client: trx }
      )
      await RuleValue.createMany(valuesOf(seed, set.id), { client: trx })
    })
  }
}

/** The rows of a seeded set: a value from an unknown source, or an old one, is unverified. */
export function valuesOf({ region, values }: RuleSetSeed, ruleSetId: number) {
  return (Object.entries(values) as Array<[RuleKey, Sourced<unknown>]>).map(
    ([rule, [value, source]]) => ({
      ruleSetId,
      rule,
      value,
      source: SOURCES[source][0],
      sourceUrl: SOURCES[source][1],
      isVerified: source !== 'unknown' && !DATED.some(([r, k]) => r === region && k === rule),
      enforcement: WITH_REASON.includes(rule) ? ('justify' as const) : ('block' as const),
    })
  )
}
