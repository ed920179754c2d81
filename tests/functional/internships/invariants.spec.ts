import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import { isUniqueViolation } from '#core/database'
import { clock } from '#core/clock'
import { RULE_KEYS } from '#internships/rules/catalogue'
import { rulesInForce } from '#internships/rules/rule_sets'
import RuleSet from '#internships/models/rule_set'

test.group('Rule sets of the regions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are seeded once, each value with its source', async ({ assert }) => {
    await seedRuleSets()
    await seedRuleSets()
    const sets = await RuleSet.query().preload('values')
    assert.sameMembers(
      sets.map(({ regionCode }) => regionCode),
      ['IT', '03', '19', '18', '16', '20', '09']
    )
    const values = sets.flatMap((set) => set.values)
    assert.isTrue(values.every(({ source, rule }) => source && RULE_KEYS.includes(rule)))
    assert.isAbove(values.length, 60)
    const doubtful = values.filter(({ isVerified }) => !isVerified)
    assert.isTrue(doubtful.some(({ rule }) => rule === 'internsPerHostTutor'))
  })

  test('answer for a region and a day, and for no other', async ({ assert }) => {
    await seedRuleSets()
    const rules = await rulesInForce('03', '2026-11-21')
    assert.equal(rules!.get('attendanceThreshold')!.value, 80)
    assert.equal(rules!.get('minIndemnityPublicBody')!.value, 30_000)
    assert.isNull(rules!.get('oncePerHost'))
    assert.isNull(await rulesInForce('03', '2018-06-08'))
    assert.isNull(await rulesInForce('05', '2026-11-21'))
  })

  test('stand one at a time without an end in a region', async ({ assert }) => {
    await seedRuleSets()
    const second = await RuleSet.create({
      regionCode: '03',
      version: 2,
      validFrom: '2027-01-01',
      act: 'D.G.R. di prova',
      isVerified: true,
      createdAt: clock.now(),
    }).catch((error) => error)
    assert.isTrue(isUniqueViolation(second))
  })
})
