import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import { createNotice } from '#database/factories/selection/notice_factory'
import { todayFigures } from '#home/queries/today'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'

test.group('First page of a role', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{0}: is {1}')
    .with([
      ['intern', '/il-mio-tirocinio'],
      ['tutor', '/i-miei-tirocinanti'],
      ['hostOfficer', '/il-mio-ente/tirocini'],
    ] as const)
    .run(async ({ client }, [role, path]) => {
      const account = await createAccount(role)
      const response = await client.get('/cruscotto').loginAs(account).redirects(0)
      response.assertHeader('location', path)
      const page = await client.get('/cruscotto').loginAs(account)
      page.assertStatus(200)
    })

  test('regionalOfficer: says what can be read', async ({ client }) => {
    const account = await createAccount('regionalOfficer')
    const response = await client.get('/cruscotto').loginAs(account)
    response.assertStatus(200)
    response.assertTextIncludes('Non c’è nulla che La aspetti')
  })

  test('citizen: says what they can do', async ({ client, assert }) => {
    const account = await createAccount('citizen')
    const response = await client.get('/cruscotto').loginAs(account)
    response.assertStatus(200)
    response.assertTextIncludes(account.fullName)
    response.assertTextIncludes('href="/posizioni"')
    response.assertTextIncludes('href="/domande"')
    assert.notInclude(response.text(), 'Il Suo tirocinio')
  })

  test('citizen with an internship: leads there', async ({ client }) => {
    const account = await createAccount('citizen')
    const intern = await createIntern({ accountId: account.id })
    await createInternship({ internId: intern.id })
    const response = await client.get('/cruscotto').loginAs(account)
    response.assertTextIncludes('Il Suo tirocinio')
  })

  test('{0}: the day is told: {1}')
    .with([
      ['admin', true],
      ['coordinator', true],
      ['operator', false],
    ] as const)
    .run(async ({ client, assert }, [role, isTold]) => {
      const response = await client.get('/cruscotto').loginAs(await createAccount(role))
      response.assertStatus(200)
      assert.equal(response.text().includes('Domande da valutare'), isTold)
    })

  test('asks a stranger to sign in', async ({ client }) => {
    const response = await client.get('/cruscotto').redirects(0)
    response.assertStatus(302)
    response.assertHeader('location', '/accesso')
  })
})

test.group('The day of the coordination', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('counts what is near, and leads to it', async ({ client, assert }) => {
    const now = clock.now()
    const before = await totals()
    await createNotice({ state: 'published', closesAt: now.plus({ days: 3 }) })
    await createNotice({ state: 'published', closesAt: now.plus({ days: 30 }) })
    const soon = await createInternship({ state: 'preparing', startsOn: inDays(10) })
    await createInternship({ state: 'preparing', startsOn: inDays(60) })
    await createInternship({ state: 'active', startsOn: inDays(-10) })
    await createCob(soon.id, inDays(2))
    await createCob((await createInternship()).id, inDays(40))
    const after = await totals()
    assert.deepEqual(
      after.map((total, index) => total - before[index]),
      [1, 0, 0, 1, 1]
    )
    const account = await createAccount('coordinator')
    for (const { href } of await todayFigures()) {
      const page = await client.get(href).loginAs(account)
      assert.equal(page.status(), 200, href)
    }
  })

  test('in five queries', async ({ assert }) => {
    assert.equal(await countQueries(todayFigures), 5)
  })
})

const inDays = (days: number) => clock.rome().plus({ days }).toISODate()!

const totals = async () => (await todayFigures()).map(({ total }) => total)

const createCob = (internshipId: number, dueOn: string) =>
  MandatoryCommunication.create({
    internshipId,
    kind: 'start',
    causeId: internshipId,
    factOn: dueOn,
    dueOn,
  })
