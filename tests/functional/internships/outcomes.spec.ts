import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ROLE_NAMES } from '#accounts/roles'
import {
  createAnswers,
  createEnded,
  createFollowUp,
} from '#database/factories/internships/follow_up_factory'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { outcomes } from '#internships/queries/outcomes'
import { outcomeFilters } from '#internships/surveys/filters'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'

const PATH = '/gestione/esiti'
const all = outcomeFilters({})

/** Four who work out of ten answers of twelve in Lecco, three out of six in Milan a half-year later. */
async function someAnswers() {
  const lecco = await createHostBody()
  await createAnswers(
    '2026-03-10',
    [...Array(4).fill('fixed_term'), ...Array(6).fill('searching'), null, null],
    { host: lecco }
  )
  const milan = await createHostBody({ municipalityCode: '015146', provinceCode: 'MI' })
  const site = await createSite(milan)
  await createAnswers('2026-07-01', [...Array(3).fill('permanent'), ...Array(3).fill('training')], {
    host: milan,
    site,
  })
}

test.group('What became of former interns', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is told by half-year, province and area, and altogether', async ({ assert }) => {
    await someAnswers()
    const { all: everybody, parts } = await outcomes(all)
    assert.include(everybody, { asked: 18, answered: 16, atWork: 7, thanks: 7 })
    const [cohorts, provinces, areas] = parts.map(({ groups }) => groups)
    assert.deepEqual(
      cohorts.map(({ label, asked, answered, atWork }) => [label, asked, answered, atWork]),
      [
        ['2° semestre 2026', 6, 6, 3],
        ['1° semestre 2026', 12, 10, 4],
      ]
    )
    assert.deepEqual(
      provinces.map(({ label }) => label),
      ['Lecco', 'Milano']
    )
    assert.deepEqual(
      areas.map(({ label, answered }) => [label, answered]),
      [['Cultura e biblioteca', 16]]
    )
  })

  test('keeps six and twelve months apart, and narrows to a region', async ({ assert }) => {
    await someAnswers()
    await createFollowUp(await createEnded('2025-11-01'), { monthsAfter: 12 })
    const twelve = await outcomes(outcomeFilters({ mesi: '12' }))
    assert.isNull(twelve.all.asked, 'one person is not counted')
    const sicily = await outcomes(outcomeFilters({ regione: '19' }))
    assert.equal(sicily.all.asked, 0)
  })

  test('leaves out who was not asked yet', async ({ assert }) => {
    await someAnswers()
    await createFollowUp(await createEnded('2026-10-01'), { askedAt: null, tokenHash: null })
    const { all: everybody } = await outcomes(all)
    assert.equal(everybody.asked, 18)
  })

  test('asks the database as much for many as for few', async ({ assert }) => {
    await createAnswers('2026-03-10', ['searching', null, null])
    const few = await countQueries(() => outcomes(all))
    await someAnswers()
    assert.equal(await countQueries(() => outcomes(all)), few)
    assert.isAtMost(few, 3)
  })

  test('{$self} sees it as the policy says')
    .with(ROLE_NAMES)
    .run(async ({ client }, role) => {
      const sees = ['admin', 'coordinator', 'operator', 'regionalOfficer'].includes(role)
      const account = await createAccount(role)
      for (const path of [PATH, `${PATH}.csv`]) {
        const response = await client.get(path).loginAs(account)
        response.assertStatus(sees ? 200 : 403)
      }
    })

  test('the page and the file say no names and no small figures', async ({ client, assert }) => {
    await createAnswers('2026-03-10', [...Array(9).fill('searching'), 'permanent'])
    const account = await createAccount('coordinator')
    const page = await client.get(PATH).loginAs(account)
    page.assertTextIncludes('non mostrato')
    assert.notInclude(page.text(), 'Brambilla')
    const file = await client.get(`${PATH}.csv`).loginAs(account)
    file.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.include(file.text(), 'tutti;Tutti;10;10;100;non mostrato;')
    assert.notInclude(file.text(), 'Brambilla')
    assert.notMatch(file.text(), /;1;/)
  })

  test('nothing to tell, and filters of no sense, are no errors', async ({ client }) => {
    const account = await createAccount('coordinator')
    const empty = await client.get(PATH).loginAs(account)
    empty.assertTextIncludes('Nessuna domanda è ancora partita')
    const odd = await client.get(`${PATH}?mesi=abc&regione=%27--&mesi=7`).loginAs(account)
    odd.assertStatus(200)
  })
})
