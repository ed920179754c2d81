import { test } from '@japa/runner'
import edge from 'edge.js'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createHostBody } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import portal from '#config/portal'
import { mainOf } from '#tests/support/pages'
import { countQueries } from '#tests/support/queries'

test.group('Public pages', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the front page says what DoteComune is, searches positions and leads to verification', async ({
    client,
  }) => {
    const response = await client.get('/')
    response.assertStatus(200)
    response.assertTextIncludes('Come funziona')
    response.assertTextIncludes('action="/posizioni"')
    response.assertTextIncludes('action="/verifica"')
    response.assertTextIncludes('href="/accesso"')
    response.assertTextIncludes('Nessun avviso è aperto in questo momento')
  })

  test('the front page lists open notices, the nearest deadline first, then those in evaluation', async ({
    client,
    assert,
  }) => {
    const now = clock.now()
    await createNotice({ title: 'In valutazione', state: 'closed' })
    await createNotice({ title: 'Concluso', state: 'concluded' })
    await createNotice({ title: 'Bozza', state: 'draft' })
    const open = await createNotice({ title: 'Tra nove giorni', closesAt: now.plus({ days: 9 }) })
    await createNotice({ title: 'Tra due giorni', closesAt: now.plus({ days: 2 }) })
    const host = await createHostBody()
    await createPosition(open, { host, months: 3, monthlyCents: 30_000 })
    await createPosition(open, { host })
    const page = mainOf((await client.get('/')).text()).replaceAll('\u00a0', ' ')
    const titles = [...page.matchAll(/<h3><a [^>]*>([^<]*)</g)].map(([, title]) => title)
    assert.deepEqual(titles, ['Tra due giorni', 'Tra nove giorni', 'In valutazione'])
    assert.include(page, '2 posizioni in 1 ente · da 3 a 12 mesi · 300 o 400 € al mese')
    assert.include(page, 'Tutte le 2 posizioni')
    assert.notInclude(page, 'Nessun avviso è aperto')
  })

  test('the front page shows five notices at most, and counts the positions of all', async ({
    client,
    assert,
  }) => {
    for (let made = 0; made < 7; made++) await createPosition(await createNotice())
    const page = mainOf((await client.get('/')).text())
    assert.equal(page.split('class="dc-num"').length - 1, 5)
    assert.include(page, 'Tutte le 7 posizioni')
  })

  test('queries of the front page do not grow with notices', async ({ client, assert }) => {
    await createPosition(await createNotice())
    const visit = () => client.get('/')
    const few = await countQueries(visit)
    assert.isAbove(few, 3)
    for (let more = 0; more < 4; more++) await createPosition(await createNotice())
    assert.equal(await countQueries(visit), few)
  })

  test('{path} answers whoever asks')
    .with([
      { path: '/privacy', words: 'Informativa privacy' },
      { path: '/accessibilita', words: 'form.agid.gov.it' },
      { path: '/note-legali', words: 'Affero' },
    ])
    .run(async ({ client }, { path, words }) => {
      const response = await client.get(path)
      response.assertStatus(200)
      response.assertTextIncludes(words)
    })

  test('a barrier can be reported, and the declaration is linked, once they are configured', async ({
    client,
    cleanup,
  }) => {
    cleanup(() => void edge.global('portal', portal))
    edge.global('portal', {
      ...portal,
      contactEmail: 'sportello@rete.example',
      accessibilityStatementUrl: 'https://form.agid.gov.it/view/abc',
    })
    const response = await client.get('/accessibilita')
    response.assertTextIncludes('id="segnala"')
    response.assertTextIncludes('href="mailto:sportello@rete.example?subject=')
    response.assertTextIncludes('href="https://form.agid.gov.it/view/abc"')
  })

  test('search engines stay out of the pages of single attestations', async ({ client }) => {
    const response = await client.get('/robots.txt')
    response.assertStatus(200)
    response.assertTextIncludes('Disallow: /verifica/')
    response.assertTextIncludes('Disallow: /domande')
    response.assertTextIncludes('/sitemap.xml')
  })
})
