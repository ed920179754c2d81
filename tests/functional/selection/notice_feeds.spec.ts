import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { SaxesParser } from 'saxes'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'

const NOW = DateTime.fromISO('2026-11-21T09:00:00Z')
const DEADLINE = DateTime.fromISO('2026-12-10T11:00:00Z')
const FEEDS = ['/avvisi.json', '/avvisi.rss', '/sitemap.xml']

test.group('Feeds of notices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.release()
  })

  test('as JSON: notices with positions, seats, sites and dates with their offset', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice({ closesAt: DEADLINE, startsOn: '2027-01-11' })
    const position = await createPosition(notice, { seats: 2, weeklyMinutes: 22 * 60 + 30 })
    const response = await client.get('/avvisi.json')
    response.assertStatus(200)
    response.assertHeader('content-type', 'application/json; charset=utf-8')
    const feed = response.body()
    assert.equal(feed.version, 1)
    const [entry] = feed.notices
    assert.containsSubset(entry, {
      number: notice.number,
      year: 2026,
      phase: 'open',
      closesAt: '2026-12-10T12:00:00+01:00',
      startsOn: '2027-01-11',
      minimumPoints: 60,
    })
    assert.deepEqual(entry.criteria[2], { name: 'Colloquio e motivazione', maxPoints: 50 })
    assert.match(entry.url, new RegExp(`^http.*${notice.path}$`))
    assert.containsSubset(entry.positions, [
      { code: position.code, months: 12, weeklyHours: 22.5, monthlyEuros: 400 },
    ])
    assert.containsSubset(entry.positions[0].seats, [
      { number: 1, municipality: { code: '097042', name: 'Lecco' }, province: { code: 'LC' } },
      { number: 2, site: 'Municipio', region: { name: 'Lombardia' } },
    ])
  })

  test('as JSON: a past year when asked for, and the open ones in each', async ({
    client,
    assert,
  }) => {
    await createNotice({ year: 2024, state: 'concluded', title: 'Di allora' })
    await createNotice({ title: 'Di adesso' })
    const titlesOf = async (path: string) =>
      (await client.get(path)).body().notices.map(({ title }: { title: string }) => title)
    assert.deepEqual(await titlesOf('/avvisi.json'), ['Di adesso'])
    assert.deepEqual(await titlesOf('/avvisi.json?anno=2024'), ['Di adesso', 'Di allora'])
    assert.deepEqual(await titlesOf('/avvisi.json?anno=niente'), ['Di adesso'])
  })

  test('as RSS: well-formed, notices and corrections, the latest first', async ({
    client,
    assert,
  }) => {
    const notice = await createNotice({
      title: 'Biblioteche & archivi <2026>\u0001',
      closesAt: DEADLINE,
    })
    await notice.related('corrections').create({
      number: 1,
      reason: 'Un “giorno” in più',
      changes: [],
      publishedAt: NOW,
      publishedBy: (await createAccount('coordinator')).id,
    })
    const response = await client.get('/avvisi.rss')
    response.assertStatus(200)
    response.assertHeader('content-type', 'application/rss+xml; charset=utf-8')
    const items = itemsOf(textOf(response))
    assert.deepEqual(
      items.map(({ title }) => title),
      [
        `Rettifica n. 1 all’avviso ${notice.label}: Biblioteche & archivi <2026>`,
        `Avviso ${notice.label}: Biblioteche & archivi <2026>`,
      ]
    )
    assert.include(items[1].description, 'Entro giovedì 10 dicembre 2026, ore 12.00')
    assert.equal(items[0].pubDate, 'Sat, 21 Nov 2026 09:00:00 +0000')
    assert.match(items[0].link, new RegExp(`${notice.path}#rettifica-1$`))
  })

  test('the map for search engines names notices and positions', async ({ client, assert }) => {
    const notice = await createNotice()
    const position = await createPosition(notice)
    const response = await client.get('/sitemap.xml')
    response.assertStatus(200)
    const text = textOf(response)
    assert.include(text, `${notice.path}</loc>`)
    assert.include(text, `${notice.path}/posizioni/${position.code}</loc>`)
    assert.isNotEmpty(itemsOf(text, 'url'))
  })

  test('{$self} may be kept by caches: a tag, no cookie, no session, 304 for who has it')
    .with(FEEDS)
    .run(async ({ client, assert, db: database }, path) => {
      const notice = await createNotice()
      const first = await client.get(path)
      first.assertHeader('cache-control', 'public, max-age=300')
      assert.isUndefined(first.header('set-cookie'))
      await database.assertCount('sessions', 0)
      const again = await client.get(path).header('If-None-Match', first.header('etag')!)
      again.assertStatus(304)
      assert.isUndefined(again.header('set-cookie'))
      await createNotice({ year: notice.year + 1 })
      const changed = await client.get(path).header('If-None-Match', first.header('etag')!)
      changed.assertStatus(200)
    })

  test('whoever is signed in stays so', async ({ client }) => {
    const account = await createAccount('coordinator')
    const feed = await client.get('/avvisi.json').loginAs(account)
    feed.assertStatus(200)
  })

  test('{$self} answers without any notice')
    .with(FEEDS)
    .run(async ({ client }, path) => {
      const response = await client.get(path)
      response.assertStatus(200)
    })

  test('queries do not grow with notices and positions', async ({ client, assert }) => {
    await createPosition(await createNotice())
    const visit = async () => {
      for (const path of FEEDS) await client.get(path)
    }
    const few = await countQueries(visit)
    assert.isAbove(few, 5)
    for (let more = 0; more < 5; more++) await createPosition(await createNotice())
    assert.equal(await countQueries(visit), few)
  })
})

/** The body of an answer that the client takes for bytes. */
const textOf = (response: { text(): string; body(): unknown }) => {
  const body = response.body()
  return Buffer.isBuffer(body) ? body.toString('utf8') : response.text()
}

/** The elements of this name with the text of their children; throws when the document is not well formed. */
function itemsOf(xml: string, name = 'item'): Record<string, string>[] {
  const items: Record<string, string>[] = []
  let open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    open.push(tag.name)
    if (tag.name === name) items.push({})
  })
  parser.on('text', (text) => {
    const inside = open.at(-1)!
    if (open.at(-2) === name) items.at(-1)![inside] = (items.at(-1)![inside] ?? '') + text
  })
  parser.on('closetag', () => (open = open.slice(0, -1)))
  parser.write(xml).close()
  return items
}
