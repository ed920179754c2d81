import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Area from '#selection/models/area'
import Seat from '#selection/models/seat'
import { mainOf } from '#tests/support/pages'
import { countQueries } from '#tests/support/queries'

const NOW = DateTime.fromISO('2026-11-21T09:00:00Z')
const CREMONA = '019036'
const VARENNA = '097084'

test.group('The search over positions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.release()
  })

  test('finds positions of open notices alone, unless the others are wanted', async ({
    client,
    assert,
  }) => {
    await createPosition(await createNotice(), { title: 'Aperta' })
    await createPosition(await createNotice({ state: 'closed' }), { title: 'Chiusa' })
    await createPosition(await createNotice({ closesAt: NOW }), { title: 'Scaduta' })
    await createPosition(await createNotice({ opensAt: NOW.plus({ days: 1 }) }), {
      title: 'Futura',
    })
    await createPosition(await createNotice({ state: 'draft' }), { title: 'Bozza' })
    const found = await titlesOf(client, {})
    assert.deepEqual(found, ['Aperta'])
    const all = await titlesOf(client, { chiusi: '1' })
    assert.sameMembers(all, ['Aperta', 'Chiusa', 'Scaduta', 'Futura'])
  })

  test('{title}')
    .with([
      { title: 'by province of a seat', asked: { provincia: 'CR' }, found: ['Catalogo'] },
      { title: 'by area', asked: { ambito: 'social' }, found: ['Sportello'] },
      { title: 'by months', asked: { mesi: ['3', '6'] }, found: ['Catalogo', 'Sportello'] },
      { title: 'by hours', asked: { ore: '25' }, found: ['Sportello'] },
      { title: 'by indemnity, from', asked: { da: '450' }, found: ['Sportello'] },
      { title: 'by indemnity, to', asked: { a: '400,00' }, found: ['Appalti', 'Catalogo'] },
      { title: 'by title, without accents', asked: { testo: 'CATALOGO' }, found: ['Catalogo'] },
      { title: 'by host', asked: { testo: 'varenna comune' }, found: ['Sportello'] },
      { title: 'by municipality of a seat', asked: { testo: 'lecco' }, found: ['Appalti'] },
      { title: 'by code, in any case', asked: { testo: 'plc0126' }, found: ['Appalti'] },
      { title: 'by name of the area', asked: { testo: 'area sociale' }, found: ['Sportello'] },
      { title: 'by two filters', asked: { mesi: '6', provincia: 'LC' }, found: [] },
      {
        title: 'a province named on the front page',
        asked: { dove: 'Cremona' },
        found: ['Catalogo'],
      },
      { title: 'its two letters', asked: { dove: 'cr' }, found: ['Catalogo'] },
      { title: 'a municipality named there', asked: { dove: 'varenna' }, found: ['Sportello'] },
      { title: 'a percent sign is no wildcard', asked: { testo: '%' }, found: [] },
    ])
    .run(async ({ client, assert }, { asked, found }) => {
      await createThree()
      assert.sameMembers(await titlesOf(client, asked), found)
    })

  test('in the order asked for', async ({ client, assert }) => {
    const soon = await createNotice({ closesAt: NOW.plus({ days: 1 }) })
    const later = await createNotice({ closesAt: NOW.plus({ days: 9 }) })
    const hostA = await createHostBody({ name: 'Comune di Abbadia' })
    const hostZ = await createHostBody({ name: 'Comune di Zelbio' })
    await createPosition(later, { title: 'Dopo', host: hostA, monthlyCents: 30_000 })
    await createPosition(soon, { title: 'Presto', host: hostZ, monthlyCents: 50_000 })
    await createPosition(soon, { title: 'Prestissimo', host: hostA, monthlyCents: 40_000 })
    const ordered = async (ordine: string) => titlesOf(client, { ordine })
    assert.deepEqual(await ordered('scadenza'), ['Prestissimo', 'Presto', 'Dopo'])
    assert.deepEqual(await ordered('indennita'), ['Presto', 'Prestissimo', 'Dopo'])
    assert.deepEqual(await ordered('ente'), ['Dopo', 'Prestissimo', 'Presto'])
    assert.deepEqual(await ordered('a caso'), ['Prestissimo', 'Presto', 'Dopo'])
  })

  test('counts say what each choice would leave, and filters come off one by one', async ({
    client,
    assert,
  }) => {
    await createThree()
    const page = await pageOf(client, { provincia: 'LC', mesi: ['3'] })
    assert.include(page, '3 mesi<span class="dc-count ms-auto">1</span>')
    assert.include(page, '12 mesi<span class="dc-count ms-auto">1</span>')
    assert.include(page, '6 mesi<span class="dc-count ms-auto">0</span>')
    assert.include(page, 'href="/posizioni?mesi=3"')
    assert.include(page, 'href="/posizioni?provincia=LC"')
    assert.include(page, 'Filtri (2 attivi)')
  })

  test('a position with seats in two provinces is found in both and counted once', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody()
    const position = await createPosition(await createNotice(), { host, title: 'In due province' })
    const site = await createSite(host, { municipalityCode: CREMONA, name: 'Sede di Cremona' })
    await Seat.create({ positionId: position.id, number: 2, siteId: site.id })
    assert.deepEqual(await titlesOf(client, { provincia: 'CR' }), ['In due province'])
    assert.deepEqual(await titlesOf(client, { provincia: 'LC' }), ['In due province'])
    assert.include(await pageOf(client, {}), '1 posizione in 1 avviso aperto.')
  })

  test('the list by province leads to each, with the filters kept', async ({ client, assert }) => {
    await createThree()
    const page = await pageOf(client, { vista: 'province', da: '400' })
    assert.include(page, 'href="/posizioni?provincia=CR&amp;da=400"')
    assert.match(page, /Lecco<\/a><\/th>\s*<td class="num">2<\/td>/)
    assert.include(page, 'In 2 province')
  })

  test('found nothing: what to give up, and where there are positions', async ({
    client,
    assert,
  }) => {
    await createThree()
    const page = await pageOf(client, { testo: 'notturno', provincia: 'LC', mesi: '3' })
    assert.include(
      page,
      'In provincia di Lecco, per 3 mesi, non c’è una posizione che contenga «notturno».'
    )
    assert.include(page, 'href="/posizioni?provincia=LC&amp;mesi=3">Togli «notturno»: ne resta 1')
    assert.include(page, 'Dove ci sono posizioni aperte')
    assert.include(page, 'href="/posizioni?provincia=CR"')
    assert.include(page, '/manifestazione-interesse')
  })

  test('no notice is open: it says so', async ({ client, assert }) => {
    await createPosition(await createNotice({ state: 'closed' }))
    const page = await pageOf(client, {})
    assert.include(page, 'Nessun avviso è aperto in questo momento')
    assert.notInclude(page, 'Dove ci sono posizioni aperte')
  })

  test('goes by pages of twenty, and a page too far is the last', async ({ client, assert }) => {
    const notice = await createNotice()
    const host = await createHostBody()
    for (let number = 0; number < 22; number++) await createPosition(notice, { host })
    const first = await pageOf(client, { mesi: '12' })
    assert.include(first, '1–20 di 22')
    assert.include(first, 'href="/posizioni?pagina=2&amp;mesi=12"')
    assert.include(await pageOf(client, { pagina: '99' }), '21–22 di 22')
  })

  test('odd values count as not given: {$self}')
    .with([
      'mesi=abc',
      'mesi=5',
      'mesi[a]=3',
      'mesi[]=12&mesi[]=zz',
      'ore=-3',
      'ore=1e9',
      'pagina=-1',
      'pagina=1e99',
      'pagina[]=2',
      'provincia=ZZZ',
      'provincia[]=LC',
      'ambito=%27%3B--',
      'da=moltissimo',
      'a=-1',
      'ordine=caso',
      'vista=mappa',
      'chiusi=forse',
      'testo[]=a',
      'testo=%00',
    ])
    .run(async ({ client, assert }, query) => {
      await createThree()
      const response = await client.get(`/posizioni?${query}`)
      response.assertStatus(200)
      assert.match(response.text(), /posizion[ei] in \d+ avviso|Nessuna posizione/)
    })

  test('ten thousand characters are cut, and answered', async ({ client, assert }) => {
    await createThree()
    const response = await client.get('/posizioni').qs({ testo: `<b>${'a'.repeat(10_000)}` })
    response.assertStatus(200)
    assert.notInclude(response.text(), '<b>aaa')
    assert.isBelow(response.text().length, 40_000)
  })

  test('queries do not grow with positions', async ({ client, assert }) => {
    await createThree()
    const visit = () => client.get('/posizioni')
    const few = await countQueries(visit)
    assert.isAbove(few, 4)
    for (let more = 0; more < 15; more++) await createPosition(await createNotice())
    assert.equal(await countQueries(visit), few)
  })
})

test.group('A position for the public', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.release()
  })

  test('says what, where, how much and until when, and leads to the application', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice({
      closesAt: DateTime.fromISO('2026-12-10T11:00:00Z'),
      startsOn: '2027-01-11',
    })
    const position = await createPosition(notice, { seats: 2, learning: 'Profilo Bibliotecario' })
    const response = await client.get(`${notice.path}/posizioni/${position.code}`)
    response.assertStatus(200)
    for (const said of [
      position.title,
      'Entro giovedì 10 dicembre 2026, ore 12.00',
      '400 € <small>al mese</small>',
      '20 ore <small>a settimana</small>',
      'Tiene in ordine gli scaffali.',
      '960 ore sul lavoro e 72 in aula',
      'Profilo Bibliotecario',
      'piazza Diaz 1, 23900 Lecco',
      'lunedì 11 gennaio 2027',
      `href="/domande/nuova/${notice.year}/${notice.number}?posizione=${position.code}"`,
      `${notice.path}/avviso.pdf`,
      `${notice.path}/scadenza.ics`,
    ]) {
      assert.include(response.text().replaceAll('\u00a0', ' '), said)
    }
  })

  test('of a closed notice takes no application and says when it closed', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice({ closesAt: NOW })
    const position = await createPosition(notice)
    const page = mainOf((await client.get(`${notice.path}/posizioni/${position.code}`)).text())
    assert.include(page, 'Chiuso sabato 21 novembre 2026, ore 10.00')
    assert.notInclude(page, '/domande/nuova')
    assert.notInclude(page, 'scadenza.ics')
  })

  test('leads to the others of the same host, not to those of other hosts', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice()
    const host = await createHostBody()
    await createPosition(notice, { host, code: 'AAA012612S01', title: 'Quella prima' })
    const middle = await createPosition(notice, { host, code: 'AAA012612S02' })
    await createPosition(notice, { host, code: 'AAA012612S03', title: 'Quella dopo' })
    await createPosition(notice, { code: 'AAA012612S04', title: 'Di un altro ente' })
    const page = mainOf((await client.get(`${notice.path}/posizioni/${middle.code}`)).text())
    assert.match(page, /rel="prev"[^>]*S01"[^]*Quella prima/)
    assert.match(page, /rel="next"[^>]*S03"[^]*Quella dopo/)
    assert.notInclude(page, 'Di un altro ente')
  })

  test('describes itself to search engines, and nothing breaks out of it', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice({ closesAt: DateTime.fromISO('2026-12-10T11:00:00Z') })
    const title = 'Sportello</script><b> & "carte"'
    const position = await createPosition(notice, { title })
    const html = (await client.get(`${notice.path}/posizioni/${position.code}`)).text()
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!
    const posting = JSON.parse(json)
    assert.equal(posting.title, title)
    assert.equal(posting.validThrough, '2026-12-10T12:00:00+01:00')
    assert.equal(posting.jobLocation[0].address.addressLocality, 'Lecco')
    assert.notInclude(html, title)
  })

  test('{$self}: 404')
    .with(['niente', 'PLC012612S99', 'lungo', '%00', '%25'])
    .run(async ({ client }, code) => {
      const notice = await createNotice()
      await createPosition(notice)
      const written = code.replace('lungo', 'o'.repeat(5000))
      const response = await client.get(`${notice.path}/posizioni/${written}`)
      response.assertStatus(404)
    })

  test('of one notice is not found under another', async ({ client }) => {
    const position = await createPosition(await createNotice())
    const other = await createNotice()
    const response = await client.get(`${other.path}/posizioni/${position.code}`)
    response.assertStatus(404)
  })
})

/** In Lecco for 12 months, in Cremona for 6, in Varenna (Lecco) for 3 with 25 hours and 500 €. */
async function createThree() {
  const notice = await createNotice()
  await createPosition(notice, {
    title: 'Appalti',
    code: 'PLC012612S03',
    searchText: 'appalti edilizia scolastica',
    host: await createHostBody({ name: 'Provincia Orobica', searchText: 'provincia orobica' }),
  })
  await createPosition(notice, {
    title: 'Catalogo',
    searchText: 'catalogo e prestito',
    months: 6,
    host: await createHostBody({ municipalityCode: CREMONA, searchText: 'comune di cremona' }),
  })
  await createPosition(notice, {
    title: 'Sportello',
    searchText: 'sportello',
    months: 3,
    weeklyMinutes: 25 * 60,
    monthlyCents: 50_000,
    areaId: (await Area.findByOrFail('key', 'social')).id,
    host: await createHostBody({ municipalityCode: VARENNA, searchText: 'comune di varenna' }),
  })
}

type Query = Record<string, string | string[] | undefined>

const pageOf = async (client: ApiClient, asked: Query) =>
  mainOf((await client.get('/posizioni').qs(asked)).text())

async function titlesOf(client: ApiClient, asked: Query) {
  const page = await pageOf(client, asked)
  return [...page.matchAll(/<h3><a href="[^"]*">([^<]*)<\/a><\/h3>/g)].map(([, title]) => title)
}
