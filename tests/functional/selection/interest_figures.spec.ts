import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { interestTrend } from '#selection/queries/interest_figures'
import { interestOfHost } from '#selection/queries/interest_of_host'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { createInterest } from '#database/factories/selection/interest_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'

const PATH = '/gestione/interesse'
const MILAN = '015146'
const VALMADRERA = '097083'

test.group('Interest in figures', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => seedAreas())
  group.each.teardown(() => clock.release())

  test('{$self} sees people by province and area, and no name')
    .with(['admin', 'coordinator', 'operator', 'regionalOfficer'] as const)
    .run(async ({ client, assert }, role) => {
      const person = await createInterest({ areas: ['culture', 'social'], mobile: '+393471234567' })
      await createInterest()
      await createInterest({ municipalityCode: MILAN })
      await createInterest({ confirmedAt: null })
      const page = await client.get(PATH).loginAs(await createAccount(role))
      page.assertStatus(200)
      page.assertTextIncludes('<b>3</b> persone in 2 province')
      assert.deepEqual(rowOf(page.text(), 'Lecco (LC)'), ['2', '0', '1', '0', '0', '1', '1'])
      assert.deepEqual(rowOf(page.text(), 'Milano (MI)'), ['1', '0', '0', '0', '0', '0', '1'])
      for (const secret of [person.fullName, person.email, '347']) {
        assert.notInclude(page.text(), secret)
      }
    })

  test('{$self} sees no figures')
    .with(['citizen', 'intern', 'tutor'] as const)
    .run(async ({ client }, role) => {
      const account = await createAccount(role)
      for (const path of [PATH, `${PATH}.csv`]) {
        const page = await client.get(path).loginAs(account)
        page.assertStatus(403)
      }
    })

  test('by region and by period', async ({ client }) => {
    const account = await createAccount('coordinator')
    await createInterest()
    await createInterest({ municipalityCode: '058091' })
    await createInterest({ confirmedAt: clock.now().minus({ days: 60 }) })
    const answers = {
      '': '<b>3</b> persone in 2 province',
      '?regione=03': '<b>2</b> persone in 1 provincia',
      '?regione=03&periodo=30': '<b>1</b> persona in 1 provincia chiede',
      '?regione=inventata&periodo=mai': '<b>3</b> persone in 2 province',
      '?regione=01': 'Nessuno, con questi filtri',
    }
    for (const [query, words] of Object.entries(answers)) {
      const page = await client.get(PATH + query).loginAs(account)
      page.assertTextIncludes(words)
    }
  })

  test('nobody yet: the page says how people do it', async ({ client }) => {
    const page = await client.get(PATH).loginAs(await createAccount('operator'))
    page.assertTextIncludes('Nessuno ha ancora manifestato interesse')
  })

  test('the months of the trend are those of Rome', async ({ assert }) => {
    clock.freeze(DateTime.fromISO('2026-11-21T09:00:00Z'))
    await createInterest({ confirmedAt: DateTime.fromISO('2026-10-31T22:59:59.999Z') })
    await createInterest({ confirmedAt: DateTime.fromISO('2026-10-31T23:00:00Z') })
    await createInterest({ confirmedAt: DateTime.fromISO('2025-11-30T22:59:59.999Z') })
    const trend = await interestTrend({ regione: '', periodo: '' })
    assert.lengthOf(trend, 12)
    assert.deepEqual(trend.slice(-2), [
      { label: 'ottobre 2026', value: 1 },
      { label: 'novembre 2026', value: 1 },
    ])
    assert.deepEqual(trend[0], { label: 'dicembre 2025', value: 0 })
  })

  test('the table for a spreadsheet keeps the filters', async ({ client, assert }) => {
    await createInterest({ areas: ['culture'] })
    await createInterest({ municipalityCode: '058091' })
    const account = await createAccount('regionalOfficer')
    const file = await client.get(`${PATH}.csv?regione=03`).loginAs(account)
    file.assertHeader('content-disposition', 'attachment; filename="interesse.csv"')
    const lines = String(file.text()).replace('\uFEFF', '').trim().split('\r\n')
    assert.deepEqual(lines, [
      'regione;provincia;sigla;persone;Comunicazione;Cultura e biblioteca;Area tecnica;Lavoro in ufficio;Area sociale;qualunque area',
      'Lombardia;Lecco;LC;1;0;1;0;0;0;0',
    ])
  })

  test('a host sees its own surroundings; one or two people are not told apart', async ({
    client,
    assert,
  }) => {
    const officer = await createOfficer(await createHostBody())
    const person = await createInterest({ areas: ['culture'], months: [6] })
    await createInterest({ areas: ['culture'] })
    await createInterest({ municipalityCode: VALMADRERA, areas: ['culture'] })
    await createInterest({ municipalityCode: MILAN, areas: ['culture'] })
    await createInterest({ confirmedAt: null })
    const figures = await interestOfHost(officer)
    assert.deepEqual(figures!.people, {
      label: 'Persone interessate',
      municipality: 'meno di 3',
      province: '3',
    })
    assert.deepEqual(
      figures!.areas.map(({ municipality, province }) => [municipality, province]),
      [
        ['0', '0'],
        ['meno di 3', '3'],
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
      ]
    )
    assert.deepEqual(
      figures!.months.map(({ label, province }) => [label, province]),
      [
        ['3 mesi', '0'],
        ['6 mesi', 'meno di 3'],
        ['9 mesi', '0'],
        ['12 mesi', '0'],
        ['Qualunque durata', 'meno di 3'],
      ]
    )
    const page = await client.get(`${PATH}?regione=03`).loginAs(officer)
    page.assertTextIncludes('Provincia di Lecco')
    assert.notInclude(page.text(), 'Milano')
    assert.notInclude(page.text(), person.fullName)
    const file = await client.get(`${PATH}.csv`).loginAs(officer)
    assert.include(file.text(), 'Persone interessate;meno di 3;3')
    assert.notInclude(file.text(), 'Milano')
  })

  test('an officer without a body sees why there is nothing', async ({ client, assert }) => {
    await createInterest()
    const officer = await createAccount('hostOfficer')
    const page = await client.get(PATH).loginAs(officer)
    page.assertTextIncludes('Il Suo account non è legato a un ente')
    const file = await client.get(`${PATH}.csv`).loginAs(officer)
    assert.equal(file.text().trim().replace('\uFEFF', ''), 'voce;comune;provincia')
  })

  test('queries do not grow with people', async ({ client, assert }) => {
    const account = await createAccount('coordinator')
    await createInterest({ areas: ['culture'] })
    const few = await countQueries(() => client.get(PATH).loginAs(account))
    for (const municipalityCode of ['097042', MILAN, '058091', '017029']) {
      await createInterest({ municipalityCode, areas: ['culture', 'social'], months: [3] })
    }
    assert.isAbove(few, 4)
    assert.equal(await countQueries(() => client.get(PATH).loginAs(account)), few)
  })
})

/** The figures of a row of the table. */
function rowOf(html: string, province: string): string[] {
  const row = html.split('<tr>').find((part) => part.includes(province))!
  return [...row.matchAll(/<td[^>]*>(?:<b>)?([^<]*)/g)].map((match) => match[1].trim())
}
