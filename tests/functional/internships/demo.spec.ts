import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import Account from '#accounts/models/account'
import { seedDemoAccounts } from '#database/seeders/personas/demo_accounts'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedCompetences } from '#database/seeders/reference/competences'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import { seedDemoHosts } from '#database/seeders/scenarios/demo_hosts'
import { seedDemoInternships } from '#database/seeders/scenarios/demo_internships'
import { internshipLifecycle } from '#internships/lifecycle'
import { internshipsFor, ownInternships } from '#internships/queries/scope'

const COUNTED = ['internships', 'suspensions', 'extensions', 'terminations', 'audit_events']

const sizes = () =>
  Promise.all(COUNTED.map(async (table) => Number((await db.from(table).count('* as n'))[0].n)))

test.group('Internships of the demo world', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('sixty, in every state and three regions, told once', async ({ assert }) => {
    await seedAreas()
    await seedCompetences()
    await seedRuleSets()
    await seedDemoAccounts('una-parola-qualunque')
    await seedDemoHosts()
    await seedDemoInternships()
    const first = await sizes()
    assert.equal(first[0], 60)
    assert.notInclude(first, 0)
    await seedDemoInternships()
    assert.deepEqual(await sizes(), first)

    const states = await db.from('internships').distinct('state')
    assert.sameMembers(
      states.map(({ state }) => state),
      internshipLifecycle.names
    )
    const regions = await db
      .from('sites')
      .distinct('region_code')
      .whereIn('id', db.from('internships').select('site_id'))
    assert.sameMembers(
      regions.map((site) => site.region_code),
      ['03', '09', '16']
    )
    const account = (email: string) => Account.findByOrFail('email', email)
    const followed = await internshipsFor(await account('tutor@demo.example'))
    assert.isAtLeast(followed.length, 3)
    const [own] = await ownInternships(await account('tirocinante@demo.example'))
    assert.equal(own.state, 'active')
    const papers = await db.from('internship_documents').whereNull('file_key')
    assert.lengthOf(papers, 0)
    assert.isAbove((await db.from('follow_ups').whereNotNull('answered_at')).length, 0)
  }).timeout(60_000)
})
