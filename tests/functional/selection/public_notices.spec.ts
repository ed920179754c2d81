import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createApplication } from '#database/factories/selection/application_factory'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Ranking from '#selection/models/ranking'
import Seat from '#selection/models/seat'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'
import { mainOf } from '#tests/support/pages'
import { EMPTY_RULES } from '#tests/support/rankings'

const NOW = DateTime.fromISO('2026-11-21T09:00:00Z')
const DEADLINE = DateTime.fromISO('2026-12-10T11:00:00Z')
const IN_WORDS = 'giovedì 10 dicembre 2026, ore 12.00'

/** An open notice, whose deadline is known to the minute. */
const createOpen = (values: Parameters<typeof createNotice>[0] = {}) =>
  createNotice({ opensAt: NOW.minus({ days: 5 }), closesAt: DEADLINE, ...values })

test.group('Notices for the public', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.release()
  })

  test('an open one gives its deadline, who may apply and how points are given', async ({
    client,
    assert,
  }) => {
    const notice = await createOpen({ legalBasis: 'Determina n. 12 del 2026' })
    await createPosition(notice)
    const response = await client.get(notice.path)
    response.assertStatus(200)
    const page = mainOf(response.text())
    for (const said of [
      `Entro ${IN_WORDS}`,
      'Scade tra 19 giorni',
      'Chi ha almeno 18 anni.',
      'Documento d’identità',
      'Per essere idonei servono almeno 60 punti su 100.',
      'A parità di totale, il punteggio di «Colloquio e motivazione».',
      'Determina n. 12 del 2026',
    ]) {
      assert.include(page.replaceAll('&#39;', '’'), said)
    }
    assert.notInclude(page, 'Rettifiche')
  })

  test('positions stand under the province and the municipality of their seats', async ({
    client,
    assert,
  }) => {
    const notice = await createOpen()
    const host = await createHostBody({ name: 'Provincia di Lecco' })
    const position = await createPosition(notice, { host, title: 'Gestione degli appalti' })
    const varenna = await createSite(host, { name: 'Villa Monastero', municipalityCode: '097084' })
    await Seat.createMany([
      { positionId: position.id, number: 2, siteId: varenna.id },
      { positionId: position.id, number: 3, siteId: varenna.id },
    ])
    const far = await createHostBody({ municipalityCode: '019036' })
    await createPosition(notice, { host: far })
    const page = (await client.get(notice.path)).text()
    const places = [
      'Provincia di Cremona',
      'Provincia di Lecco',
      '<dt>Lecco</dt>',
      '<dt>Varenna</dt>',
    ]
    const order = places.map((place) => page.indexOf(place, page.indexOf('id="posizioni"')))
    assert.notInclude(order, -1)
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other)
    )
    assert.match(page, /1 posizione, 3 posti/)
    assert.match(page, /2 posti · <span class="dc-code">/)
  })

  test('{title}: the page says so first')
    .with([
      {
        title: 'not open yet',
        values: { opensAt: NOW.plus({ days: 2 }) },
        said: 'Apre lunedì 23 novembre 2026, ore 10.00',
      },
      {
        title: 'past its deadline',
        values: { closesAt: NOW },
        said: 'Chiuso sabato 21 novembre 2026, ore 10.00',
      },
      { title: 'closed', values: { state: 'closed' as const }, said: `Chiuso ${IN_WORDS}` },
      {
        title: 'evaluated',
        values: { state: 'evaluated' as const },
        said: 'Le graduatorie sono pubblicate',
      },
      {
        title: 'concluded',
        values: { state: 'concluded' as const },
        said: 'l’avviso si è concluso',
      },
    ])
    .run(async ({ client, assert }, { values, said }) => {
      const notice = await createOpen({ rankingsExpectedOn: '2026-12-28', ...values })
      await createPosition(notice)
      const page = mainOf((await client.get(notice.path)).text())
      assert.include(page, said)
      assert.isBelow(page.indexOf('dc-note'), page.indexOf('id="posizioni"'))
      assert.notInclude(page, 'Scelga una posizione')
    })

  test('a closed one says when rankings are expected', async ({ client }) => {
    const notice = await createOpen({ state: 'closed', rankingsExpectedOn: '2026-12-28' })
    const response = await client.get(notice.path)
    response.assertTextIncludes('le graduatorie sono attese entro lunedì 28 dicembre 2026')
  })

  test('at the last millisecond it is open, at the next closed', async ({ client }) => {
    const notice = await createOpen()
    clock.freeze(DEADLINE.minus({ milliseconds: 1 }))
    const before = await client.get(notice.path)
    before.assertTextIncludes('Scelga una posizione')
    clock.freeze(DEADLINE)
    const after = await client.get(notice.path)
    after.assertTextIncludes(`Chiuso ${IN_WORDS}`)
  })

  test('a correction is a public record: what, before, after, why and when', async ({
    client,
    assert,
  }) => {
    const notice = await createOpen()
    const author = await createAccount('coordinator', { fullName: 'Ornella Coordinatrice' })
    await notice.related('corrections').create({
      number: 1,
      reason: 'Un giorno in più per <tutti>.',
      changes: [{ label: 'Scadenza', before: '9 dicembre 2026', after: '10 dicembre 2026' }],
      publishedAt: NOW,
      publishedBy: author.id,
    })
    const page = mainOf((await client.get(notice.path)).text())
    for (const said of [
      'Rettifica n. 1',
      'Avviso rettificato il 21 novembre 2026: che cosa è cambiato',
      'sabato 21 novembre 2026, ore 10.00',
      'Un giorno in più per &lt;tutti&gt;.',
      '<td data-l="Prima">9 dicembre 2026</td>',
      '<td data-l="Adesso">10 dicembre 2026</td>',
    ]) {
      assert.include(page, said)
    }
    assert.notInclude(page, 'Ornella')
  })

  test('the rankings in force are linked, superseded ones are not', async ({ client, assert }) => {
    const notice = await createOpen({ state: 'evaluated' })
    const position = await createPosition(notice)
    const author = await createAccount('coordinator')
    const common = {
      positionId: position.id,
      rules: EMPTY_RULES,
      publishedAt: NOW,
      publishedBy: author.id,
    }
    await Ranking.create({ ...common, version: 1, sha256: 'a'.repeat(64), supersededAt: NOW })
    await Ranking.create({ ...common, version: 2, sha256: 'b'.repeat(64), reason: 'Ricorso' })
    const page = mainOf((await client.get(notice.path)).text())
    const links = page.split(`/graduatorie/${notice.year}/${notice.number}/${position.code}"`)
    assert.equal(links.length - 1, 1)
    assert.include(page, 'versione 2, pubblicata 21 novembre 2026')
  })

  test('nothing of applicants is there', async ({ client, assert }) => {
    const notice = await createOpen({ state: 'evaluated' })
    const position = await createPosition(notice)
    const application = await createApplication(position)
    for (const path of [notice.path, `${notice.path}/posizioni/${position.code}`, '/avvisi.json']) {
      const { firstName, lastName, email, codiceFiscale } = application
      const text = (await client.get(path)).text()
      for (const secret of [firstName, lastName, email, codiceFiscale]) {
        assert.notInclude(text, secret, path)
      }
    }
  })

  test('a draft is nowhere', async ({ client, assert }) => {
    const notice = await createNotice({ state: 'draft', title: 'Una bozza in corso' })
    const position = await createPosition(notice)
    for (const path of [notice.path, `${notice.path}/posizioni/${position.code}`]) {
      const response = await client.get(path)
      response.assertStatus(404)
    }
    for (const path of [
      '/',
      '/avvisi',
      '/posizioni?chiusi=1',
      '/avvisi.json',
      '/avvisi.rss',
      '/sitemap.xml',
    ]) {
      const text = (await client.get(path)).text()
      assert.notInclude(text, 'Una bozza in corso', path)
      assert.notInclude(text, notice.path, path)
    }
  })

  test('{$self} is nothing: 404')
    .with([
      '/avvisi/2026/999999',
      '/avvisi/2026/0',
      '/avvisi/2026/99999999999999999999',
      '/avvisi/99999999999/1',
      '/avvisi/anno/numero',
      '/avvisi/2026/1.5',
      '/avvisi/-1/1',
    ])
    .run(async ({ client }, path) => {
      const response = await client.get(path)
      response.assertStatus(404)
    })

  test('the list: open first by deadline, then in evaluation, then ended', async ({
    client,
    assert,
  }) => {
    await createOpen({ title: 'Concluso', state: 'concluded' })
    await createOpen({ title: 'Da valutare', state: 'closed' })
    await createOpen({ title: 'Aperto a lungo' })
    await createOpen({ title: 'Aperto per poco', closesAt: NOW.plus({ days: 2 }) })
    const page = mainOf((await client.get('/avvisi')).text())
    const order = ['Aperto per poco', 'Aperto a lungo', 'Da valutare', 'Concluso'].map((title) =>
      page.indexOf(`>${title}</a>`)
    )
    assert.notInclude(order, -1)
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other)
    )
  })

  test('the list goes by year, and the open ones are in each', async ({ client, assert }) => {
    await createOpen({ title: 'Di due anni fa', year: 2024, state: 'concluded' })
    await createOpen({ title: 'Aperto adesso' })
    const now = mainOf((await client.get('/avvisi')).text())
    assert.notInclude(now, 'Di due anni fa')
    assert.include(now, '/avvisi?anno=2024')
    const then = mainOf((await client.get('/avvisi?anno=2024')).text())
    assert.include(then, 'Di due anni fa')
    assert.include(then, 'Aperto adesso')
  })

  test('a year written as {$self} counts as not given')
    .with(['abc', '-1', '99999999999999', '2026.5', '1e3', ''])
    .run(async ({ client }, year) => {
      await createOpen({ title: 'Di quest’anno' })
      const response = await client.get('/avvisi').qs({ anno: year })
      response.assertStatus(200)
      response.assertTextIncludes('Di quest')
    })

  test('without notices the list says what to do', async ({ client }) => {
    const response = await client.get('/avvisi')
    response.assertStatus(200)
    response.assertTextIncludes('Nessun avviso è aperto in questo momento')
    response.assertTextIncludes('/manifestazione-interesse')
  })

  test('queries do not grow with notices and positions', async ({ client, assert }) => {
    const notice = await createOpen()
    await createPosition(notice)
    const visit = async () => {
      await client.get('/avvisi')
      await client.get(notice.path)
    }
    const few = await countQueries(visit)
    assert.isAbove(few, 6)
    for (let more = 0; more < 5; more++) {
      await createPosition(notice)
      await createPosition(await createOpen())
    }
    assert.equal(await countQueries(visit), few)
  })
})
