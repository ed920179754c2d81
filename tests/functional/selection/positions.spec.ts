import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import Area from '#selection/models/area'
import Position from '#selection/models/position'
import { fingerprint } from '#selection/notices/typed_position'
import { findPosition } from '#selection/queries/notice_finders'
import { createAccount } from '#tests/support/accounts'
import { createDraftNotice, send } from '#tests/support/notices'

/** A draft, a host with two sites, and the form of a position of it. */
async function scene() {
  await seedAreas()
  const notice = await createDraftNotice({ number: 11, year: 2036 })
  const host = await createHostBody({ name: 'Provincia di Lecco', kind: 'province' })
  const sites = [await createSite(host), await createSite(host, { name: 'Biblioteca' })]
  const area = await Area.findByOrFail('key', 'culture')
  const form = {
    ...{ ente: host.id, codice: 'plc 113612 s01', area: area.id, titolo: 'In biblioteca' },
    ...{ compiti: '- Prestito\n\n* Scaffali', mesi: 12, ore_settimanali: '20', indennita: '400' },
    ...{ 'posti.0.sede': sites[0].id, 'posti.1.sede': sites[1].id, 'azione': 'salva' },
  }
  const coordinator = await createAccount('coordinator')
  return { notice, host, sites, form, coordinator, base: `/gestione/avvisi/${notice.id}/posizioni` }
}

test.group('Positions of a draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the host comes first, then a code is proposed', async ({ client }) => {
    const { host, coordinator, base } = await scene()
    const asked = await client.get(`${base}/nuova`).loginAs(coordinator)
    asked.assertTextIncludes('Di quale ente è la posizione?')
    asked.assertTextIncludes('Provincia di Lecco')
    const form = await client.get(`${base}/nuova?ente=${host.id}`).loginAs(coordinator)
    form.assertTextIncludes('name="codice" value="PLC113612S01"')
    form.assertTextIncludes('Biblioteca, piazza Diaz 1, Lecco')
  })

  test('a position is kept with its seats, and hours that its months mean', async ({
    client,
    assert,
    db,
  }) => {
    const { notice, sites, form, coordinator, base } = await scene()
    const response = await send(client, base, coordinator, form)
    response.assertHeader('location', `/gestione/avvisi/${notice.id}#posizioni`)
    const position = await Position.query()
      .where('noticeId', notice.id)
      .preload('seats')
      .firstOrFail()
    assert.equal(position.code, 'PLC113612S01')
    assert.equal(position.tasks, 'Prestito\nScaffali')
    assert.equal(position.classroomMinutes, 72 * 60)
    assert.equal(position.workMinutes, 960 * 60)
    assert.equal(position.monthlyCents, 40_000)
    assert.include(position.searchText, 'provincia di lecco')
    assert.deepEqual(
      position.seats.map(({ number, siteId }) => [number, siteId]),
      [
        [1, sites[0].id],
        [2, sites[1].id],
      ]
    )
    await db.assertHas('audit_events', { action: 'position.added', subject_id: position.id })
  })

  test('seats are added and taken away without saving', async ({ client, assert, db }) => {
    const { form, coordinator, base, notice } = await scene()
    const added = await send(client, base, coordinator, { ...form, azione: 'aggiungi:posti' })
    added.assertStatus(200)
    added.assertTextIncludes('name="posti.2.sede"')
    const fewer = await send(client, base, coordinator, { ...form, azione: 'togli:posti:1' })
    assert.notInclude(fewer.text(), 'name="posti.1.sede"')
    await db.assertMissing('positions', { notice_id: notice.id })
  })

  test('everything to be mended is told at once', async ({ client, db }) => {
    const { notice, form, coordinator, base } = await scene()
    const foreign = await createSite(await createHostBody())
    const response = await send(client, base, coordinator, {
      ...{ ...form, codice: 'A<B', titolo: '', ore_settimanali: '60', ore_aula: 'molte' },
      ...{ 'indennita': 'quattrocento', 'mesi': 5, 'area': 999_999, 'posti.1.sede': foreign.id },
    })
    response.assertStatus(422)
    for (const sentence of [
      'Compili il campo «Titolo».',
      'Scelga per «Durata» una delle voci dell’elenco.',
      'Scriva le ore a settimana, da 1 a 40.',
      'Scriva le ore in cifre',
      'Scriva l’indennità in euro',
    ]) {
      response.assertTextIncludes(sentence)
    }
    const second = await send(client, base, coordinator, {
      ...{ ...form, 'codice': 'A<B', 'area': 999_999, 'posti.1.sede': foreign.id },
    })
    second.assertStatus(422)
    second.assertTextIncludes('usi solo lettere, cifre')
    second.assertTextIncludes('Scelga l’area dall’elenco.')
    second.assertTextIncludes('Questa sede non è dell’ente')
    await db.assertMissing('positions', { notice_id: notice.id })
  })

  test('a code that the notice has already is a fault; one that is odd is not', async ({
    client,
    assert,
  }) => {
    const { notice, form, coordinator, base } = await scene()
    await createPosition(notice, { code: 'PLC113612S01' })
    const taken = await send(client, base, coordinator, form)
    taken.assertStatus(422)
    taken.assertTextIncludes('ha già questo codice')
    const odd = await send(client, base, coordinator, { ...form, codice: 'PLC093606S01' })
    odd.assertStatus(302)
    const page = await client.get(`/gestione/avvisi/${notice.id}`).loginAs(coordinator)
    page.assertTextIncludes('Nel codice c’è l’avviso 9/2036, ma questo è l’avviso 11/2036.')
    assert.include(page.text(), 'Nel codice ci sono 6 mesi')
  })

  test('a position is changed, its seats too', async ({ client, assert, db }) => {
    const { notice, host, sites, form, coordinator, base } = await scene()
    const made = await createPosition(notice, { host, seats: 3 })
    const position = await findPosition(notice, made.id)
    const edit = await client.get(`${base}/${made.id}/modifica`).loginAs(coordinator)
    edit.assertTextIncludes(`name="impronta" value="${fingerprint(position)}"`)
    const path = `${base}/${made.id}?_method=PUT`
    const response = await send(client, path, coordinator, {
      ...{ ...form, impronta: fingerprint(position), ore_aula: '80', ore_tirocinio: '1.100,5' },
    })
    response.assertStatus(302)
    const changed = await findPosition(notice, made.id)
    assert.equal(changed.title, 'In biblioteca')
    assert.equal(changed.workMinutes, 1100 * 60 + 30)
    assert.deepEqual(
      changed.seats.map(({ siteId }) => siteId),
      sites.map(({ id }) => id)
    )
    await db.assertHas('audit_events', { action: 'position.changed', subject_id: made.id })
  })

  test('the second of two editors is told, and loses nothing', async ({ client, assert }) => {
    const { notice, host, form, coordinator, base } = await scene()
    const made = await createPosition(notice, { host })
    const impronta = fingerprint(await findPosition(notice, made.id))
    const path = `${base}/${made.id}?_method=PUT`
    await send(client, path, coordinator, { ...form, impronta, titolo: 'Della prima' })
    const second = { ...form, impronta, titolo: 'Della seconda' }
    const told = await send(client, path, await createAccount('admin'), second)
    told.assertStatus(409)
    told.assertTextIncludes('value="Della seconda"')
    told.assertTextIncludes('Della prima')
    assert.equal((await findPosition(notice, made.id)).title, 'Della prima')
  })

  test('one of another notice is not found', async ({ client }) => {
    const { coordinator, base } = await scene()
    const foreign = await createPosition(await createDraftNotice())
    for (const path of ['', '/modifica', '/eliminazione']) {
      const response = await client.get(`${base}/${foreign.id}${path}`).loginAs(coordinator)
      response.assertStatus(404)
    }
    const put = await send(client, `${base}/${foreign.id}?_method=PUT`, coordinator)
    put.assertStatus(404)
    const gone = await send(client, `${base}/${foreign.id}/eliminazione`, coordinator)
    gone.assertStatus(404)
  })

  test('a position is taken out, asked first', async ({ client, db }) => {
    const { notice, coordinator, base } = await scene()
    const position = await createPosition(notice, { seats: 2 })
    const path = `${base}/${position.id}/eliminazione`
    const asked = await client.get(path).loginAs(coordinator)
    asked.assertTextIncludes('se ne vanno anche i suoi 2 posti')
    const response = await send(client, path, coordinator)
    response.assertStatus(302)
    await db.assertMissing('positions', { id: position.id })
    await db.assertMissing('seats', { position_id: position.id })
    await db.assertHas('audit_events', { action: 'position.removed', subject_id: position.id })
  })

  test('nothing of it once the notice is published', async ({ client, db }) => {
    const { form, coordinator } = await scene()
    const notice = await createNotice()
    const position = await createPosition(notice)
    const base = `/gestione/avvisi/${notice.id}/posizioni`
    for (const path of [
      base,
      `${base}/${position.id}?_method=PUT`,
      `${base}/${position.id}/eliminazione`,
    ]) {
      const response = await send(client, path, coordinator, form)
      response.assertStatus(409)
    }
    for (const path of ['nuova', `${position.id}/modifica`, `${position.id}/eliminazione`]) {
      const response = await client.get(`${base}/${path}`).loginAs(coordinator)
      response.assertStatus(409)
    }
    await db.assertHas('positions', { id: position.id, title: position.title })
  })

  test('an operator is refused', async ({ client, db }) => {
    const { notice, form, base } = await scene()
    const position = await createPosition(notice)
    const operator = await createAccount('operator')
    for (const path of [
      base,
      `${base}/${position.id}?_method=PUT`,
      `${base}/${position.id}/eliminazione`,
    ]) {
      const response = await send(client, path, operator, form)
      response.assertStatus(403)
    }
    await db.assertHas('positions', { id: position.id, title: position.title })
  })

  test('an archived host is not offered', async ({ client }) => {
    const { host, coordinator, base } = await scene()
    await host.merge({ archivedAt: clock.now() }).save()
    const asked = await client.get(`${base}/nuova?ente=${host.id}`).loginAs(coordinator)
    asked.assertTextIncludes('Nella rete non c’è ancora nessun ente')
  })
})

test.group('Positions on the page of their notice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('found by host, code or words, put in order, fifty a page', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const notice = await createNotice()
    const [lecco, abbadia] = [
      await createHostBody({ name: 'Provincia di Lecco' }),
      await createHostBody({ name: 'Comune di Abbadia' }),
    ]
    for (let made = 1; made <= 51; made += 1) {
      const code = `LEC-${String(made).padStart(2, '0')}`
      await createPosition(notice, { host: lecco, code, searchText: `archivio lecco ${made}` })
    }
    const loved = await createPosition(notice, {
      ...{ host: abbadia, code: 'ZZZ-99', title: 'La più richiesta', searchText: 'verde pubblico' },
    })
    await createApplication(loved)
    const codesOf = async (query: string) => {
      const page = await client.get(`/gestione/avvisi/${notice.id}?${query}`).loginAs(coordinator)
      page.assertStatus(200)
      return [...page.text().matchAll(/<span class="dc-code">([^<]+)</g)].map(([, code]) => code)
    }
    const all = await codesOf('')
    assert.lengthOf(all, 50)
    assert.equal(all[0], 'LEC-01')
    assert.deepEqual(await codesOf('pagina=2'), ['LEC-51', 'ZZZ-99'])
    assert.deepEqual(await codesOf('cerca=Pubblico+VERDE'), ['ZZZ-99'])
    assert.deepEqual(await codesOf('cerca=100%25'), [])
    assert.equal((await codesOf('ordine=domande'))[0], 'ZZZ-99')
    assert.equal((await codesOf('ordine=ente'))[0], 'ZZZ-99')
    assert.equal((await codesOf('ordine=strano&pagina=x'))[0], 'LEC-01')
  })
})
