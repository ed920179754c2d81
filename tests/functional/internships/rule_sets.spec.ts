import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import RuleSet from '#internships/models/rule_set'
import { rulesInForce } from '#internships/rules/rule_sets'
import { createAccount } from '#tests/support/accounts'

const NEW_RULES = {
  decorrenza: '2027-01-01',
  atto: 'D.G.R. di prova n. 1 del 2026',
  minIndemnity_valore: '550',
  minIndemnity_fonte: 'D.G.R. di prova, art. 3',
  minIndemnity_verificata: '1',
  hostQuota_valore: '0-5: 1\r\n6-20: 3\r\nda 21: 15 % per difetto',
  hostQuota_fonte: 'D.G.R. di prova, art. 5',
  hostQuota_effetto: 'justify',
}

test.group('Rules of the regions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => seedRuleSets())
  group.each.setup(() => {
    clock.freeze(DateTime.fromISO('2026-11-21T10:00:00Z'))
    return () => clock.release()
  })

  test('stand side by side, and what nobody confirmed says so', async ({ client, assert }) => {
    const page = await client.get('/normative').loginAs(await createAccount('regionalOfficer'))
    page.assertStatus(200)
    for (const words of ['Lombardia', 'Linee guida nazionali', '500 €', '80 %', 'Da verificare']) {
      page.assertTextIncludes(words)
    }
    const two = await client
      .get('/normative?regioni=03&regioni=09')
      .loginAs(await createAccount('tutor'))
    two.assertTextIncludes('Toscana')
    assert.notInclude(two.text(), 'D.G.R. Sicilia')
  })

  test('answer for another day, and for a day that makes no sense with today', async ({
    client,
    assert,
  }) => {
    const admin = await createAccount('admin')
    const early = await client.get('/normative?al=2017-12-01').loginAs(admin)
    assert.notInclude(early.text(), 'D.G.R. Lombardia 7763')
    const odd = await client.get('/normative?al=ieri&regioni=99').loginAs(admin)
    odd.assertTextIncludes('D.G.R. Lombardia 7763')
  })

  test('can be taken away as a table', async ({ client, assert }) => {
    const answer = await client
      .get('/normative/confronto.csv?regioni=03')
      .loginAs(await createAccount('coordinator'))
    answer.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.include(answer.text(), 'Lombardia: verificata')
    assert.include(answer.text(), 'Minimo mensile;500 €')
  })

  test('have a page a region, also where there are none, and none for what is no region', async ({
    client,
  }) => {
    const admin = await createAccount('admin')
    const page = await client.get('/normative/03').loginAs(admin)
    page.assertTextIncludes('0-5: 1')
    const empty = await client.get('/normative/05').loginAs(admin)
    empty.assertTextIncludes('non ci sono regole')
    const unknown = await client.get('/normative/99').loginAs(admin)
    unknown.assertStatus(404)
  })

  test('get a new version from a day on, and the past stays', async ({ client, assert }) => {
    const admin = await createAccount('admin')
    const form = await client.get('/normative/03/nuova').loginAs(admin)
    form.assertTextIncludes('dal 9 giugno 2018')
    const answer = await client
      .post('/normative/03')
      .loginAs(admin)
      .withCsrfToken()
      .form(NEW_RULES)
      .redirects(0)
    answer.assertHeader('location', '/normative/03')
    const before = await rulesInForce('03', '2026-12-31')
    const after = await rulesInForce('03', '2027-01-01')
    assert.equal(before!.set.validTo, '2026-12-31')
    assert.equal(before!.get('minIndemnity')!.value, 50_000)
    assert.equal(after!.get('minIndemnity')!.value, 55_000)
    assert.deepEqual(after!.get('hostQuota')!.value[2], {
      from: 21,
      to: null,
      percent: 15,
      rounding: 'down',
    })
    assert.equal(after!.get('hostQuota')!.enforcement, 'justify')
    assert.isFalse(after!.get('hostQuota')!.isVerified)
    assert.isNull(after!.get('attendanceThreshold'))
  })

  test('refuse {what}')
    .with([
      {
        what: 'a day in the past',
        change: { decorrenza: '2026-11-20' },
        words: 'non cambia il passato',
      },
      {
        what: 'a day before the last version',
        change: { decorrenza: '2018-06-09' },
        words: 'dopo la decorrenza',
      },
      { what: 'a day that is none', change: { decorrenza: '1 gennaio' }, words: 'dal calendario' },
      {
        what: 'a value that cannot be read',
        change: { minIndemnity_valore: 'molto' },
        words: 'importo in euro',
      },
      {
        what: 'a value without a source',
        change: { minIndemnity_fonte: '' },
        words: 'da dove viene',
      },
      {
        what: 'a quota that cannot be read',
        change: { hostQuota_valore: 'pochi' },
        words: 'Una fascia per riga',
      },
      {
        what: 'a link that is none',
        change: { minIndemnity_link: 'javascript:alert(1)' },
        words: 'indirizzo web',
      },
      { what: 'no act', change: { atto: '' }, words: 'Scriva l’atto' },
    ])
    .run(async ({ client, assert }, { change, words }) => {
      const answer = await client
        .post('/normative/03')
        .loginAs(await createAccount('admin'))
        .withCsrfToken()
        .header('referer', '/normative/03/nuova')
        .form({ ...NEW_RULES, ...change })
        .redirects(1)
      assert.include(answer.text(), words)
      assert.lengthOf(await RuleSet.query().where('region_code', '03'), 1)
    })

  test('can be taken back while not in force, and only then', async ({ client, assert }) => {
    const admin = await createAccount('admin')
    await client.post('/normative/03').loginAs(admin).withCsrfToken().form(NEW_RULES).redirects(0)
    const asked = await client.get('/normative/03/2/ritiro').loginAs(admin)
    asked.assertTextIncludes('Ritirare la versione 2')
    await client.delete('/normative/03/2').loginAs(admin).withCsrfToken().redirects(0)
    const rules = await rulesInForce('03', '2027-01-01')
    assert.equal(rules!.set.version, 1)
    const again = await client.delete('/normative/03/1').loginAs(admin).withCsrfToken()
    again.assertStatus(409)
    assert.lengthOf(await RuleSet.query().where('region_code', '03'), 1)
  })

  test('are for administrators to write', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const answer = await client
      .post('/normative/03')
      .loginAs(coordinator)
      .withCsrfToken()
      .form(NEW_RULES)
    answer.assertStatus(403)
    assert.lengthOf(await RuleSet.query().where('region_code', '03'), 1)
  })
})
