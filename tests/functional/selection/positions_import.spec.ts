import { test } from '@japa/runner'
import { buffer } from 'node:stream/consumers'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import type Account from '#accounts/models/account'
import { writeXlsx } from '#core/tabular/write_xlsx'
import { LAYOUT_COLUMNS, SAMPLE_ROWS } from '#selection/position_import/position_columns'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import Site from '#hosts/models/site'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { createAccount } from '#tests/support/accounts'
import { createDraftNotice, faultsOf, send } from '#tests/support/notices'
import { positionRow, positionWorkbook, type PositionRow } from '#tests/support/position_files'

const pathOf = ({ id }: SelectionNotice) => `/gestione/avvisi/${id}/posizioni/importazione`

/** A draft of notice 11/2026 and a province with one site. */
async function scene() {
  await seedAreas()
  const notice = await createDraftNotice({ number: 11, year: 2036 })
  const host = await createHostBody({ name: 'Provincia di Lecco', kind: 'province' })
  const site = await createSite(host, { name: 'Biblioteca', address: 'via Roma 1' })
  return { notice, host, site, coordinator: await createAccount('coordinator') }
}

const upload = (client: ApiClient, notice: SelectionNotice, account: Account, content: Buffer) =>
  client
    .post(pathOf(notice))
    .header('referer', pathOf(notice))
    .file('file', content, { filename: 'posizioni.xlsx' })
    .loginAs(account)
    .withCsrfToken()
    .redirects(0)

/** Uploads rows and opens the report. */
async function report(
  client: ApiClient,
  notice: SelectionNotice,
  account: Account,
  rows: PositionRow[]
): Promise<{ page: ApiResponse; path: string }> {
  const uploaded = await upload(client, notice, account, await positionWorkbook(rows))
  const path = uploaded.header('location')!
  const page = await client.get(path).loginAs(account)
  page.assertStatus(200)
  return { page, path }
}

test.group('Positions from a file', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tried first, then confirmed: rows with one code are its seats', async ({
    client,
    assert,
    db,
  }) => {
    const { notice, host, site, coordinator } = await scene()
    const rows = [
      positionRow({ ente: host.codiceFiscale, ore_aula: '80', sede: 'biblioteca' }),
      { ...{ codice: 'PLC113612S01', ente: '' }, indirizzo: 'VIA ROMA 1' },
      positionRow({ codice: 'PLC113606S02', ente: host.codiceIpa!, mesi: '6 mesi' }),
      positionRow({ codice: 'plc113603s03', ente: 'provincia  di LECCO', mesi: 3 }),
    ]
    const { page, path } = await report(client, notice, coordinator, rows)
    page.assertTextIncludes('3 posizioni su 3 sono pronte')
    await db.assertMissing('positions', { notice_id: notice.id })
    const response = await send(client, path, coordinator, { pronte: 3 })
    response.assertHeader('location', `/gestione/avvisi/${notice.id}#posizioni`)
    const positions = await Position.query()
      .where('noticeId', notice.id)
      .preload('seats')
      .orderBy('id')
    assert.deepEqual(
      positions.map(({ code, months, seats }) => [code, months, seats.length]),
      [
        ['PLC113612S01', 12, 2],
        ['PLC113606S02', 6, 1],
        ['PLC113603S03', 3, 1],
      ]
    )
    assert.isTrue(positions.every(({ seats }) => seats.every(({ siteId }) => siteId === site.id)))
    assert.equal(positions[0].tasks, 'Prestito\nScaffali')
    assert.equal(positions[0].classroomMinutes, 80 * 60)
    assert.equal(positions[1].workMinutes, 480 * 60)
    await db.assertHas('audit_events', { action: 'positions.imported', subject_id: notice.id })
    const gone = await client.get(path).loginAs(coordinator)
    gone.assertStatus(404)
  })

  test('a site that is not there is added once, with its address', async ({ client, assert }) => {
    const { notice, host, coordinator } = await scene()
    const where = { sede: 'Centro per l’impiego', indirizzo: 'corso Matteotti 3', comune: 'Merate' }
    const rows = [
      positionRow({ ente: host.codiceFiscale, ...where, cap: 23807 }),
      positionRow({ codice: 'PLC113612S02', ente: host.codiceFiscale, ...where }),
    ]
    const { page, path } = await report(client, notice, coordinator, rows)
    page.assertTextIncludes('È una sede nuova')
    await send(client, path, coordinator, { pronte: 2 })
    const added = await Site.query().where('hostBodyId', host.id).where('name', where.sede)
    assert.lengthOf(added, 1)
    assert.equal(added[0].municipality!.name, 'Merate')
    assert.equal(added[0].postalCode, '23807')
  })

  test('every fault is told with its row, and its position stays out whole', async ({
    client,
    assert,
    db,
  }) => {
    const { notice, host, coordinator } = await scene()
    await createSite(host, { name: 'Municipio' })
    await createPosition(notice, { code: 'PLC113612S09' })
    const ente = host.codiceFiscale
    const rows = [
      positionRow({ ente: 'Comune Inventato', sede: 'Biblioteca' }),
      positionRow({ codice: 'A', ente, mesi: 5, indennita: 'poco', area: 'Magia', titolo: '' }),
      positionRow({ codice: 'PLC113612S09', ente, sede: 'Biblioteca' }),
      positionRow({ codice: 'PLC113612S10', ente }),
      positionRow({ codice: 'PLC113612S11', ente, sede: 'Biblioteca' }),
      { codice: 'PLC113612S11', sede: 'Sede ignota' },
      positionRow({ codice: '', ente, sede: 'Biblioteca' }),
      positionRow({ codice: 'LIBERO', ente, sede: 'Biblioteca', titolo: 'Buona' }),
    ]
    const { page, path } = await report(client, notice, coordinator, rows)
    for (const sentence of [
      'Una posizione su 7 è pronta',
      'Nella rete non c’è un ente così',
      'Scriva i mesi in cifre: 3, 6, 9, 12.',
      'Scriva l’indennità in euro',
      'Scriva una delle aree: Comunicazione',
      'Scriva il titolo.',
      'L’avviso ha già una posizione con questo codice',
      'Scriva in quale sede è il posto. L’ente ha: Biblioteca, Municipio.',
      'L’ente non ha una sede con questo nome',
      'Scriva il codice della posizione.',
      'Il codice non ha la forma consueta',
    ]) {
      page.assertTextIncludes(sentence)
    }
    const list = await client.get(`${path}/errori.csv`).loginAs(coordinator)
    list.assertStatus(200)
    assert.match(String(list.text()), /7;sede;Sede ignota;errore/)
    await send(client, path, coordinator, { pronte: 1 })
    await db.assertHas('positions', { notice_id: notice.id, code: 'LIBERO' })
    await db.assertMissing('positions', { notice_id: notice.id, code: 'PLC113612S11' })
  })

  test('a code in two hands, and cells that differ', async ({ client }) => {
    const { notice, host, coordinator } = await scene()
    const other = await createHostBody()
    await createSite(other)
    const { page } = await report(client, notice, coordinator, [
      positionRow({ ente: host.codiceFiscale }),
      positionRow({ ente: other.codiceFiscale }),
      positionRow({ codice: 'PLC113612S02', ente: host.codiceFiscale }),
      positionRow({ codice: 'PLC113612S02', ente: '', titolo: 'Un altro titolo' }),
    ])
    page.assertTextIncludes('è di un altro ente: un codice ha un ente solo')
    page.assertTextIncludes('con lo stesso codice, c’è scritto altro: vale quella riga')
    page.assertTextIncludes('Una posizione su 2 è pronta')
  })

  test('what changed since the report was read is not imported', async ({ client, db }) => {
    const { notice, host, coordinator } = await scene()
    const rows = [positionRow({ ente: host.codiceFiscale })]
    const { path } = await report(client, notice, coordinator, rows)
    await createPosition(notice, { code: 'PLC113612S01' })
    const response = await send(client, path, coordinator, { pronte: 1 })
    response.assertHeader('location', path)
    await db.assertCount('positions', 1)
  })

  test('a file that is no table, or lacks columns, or is not there', async ({ client, assert }) => {
    const { notice, coordinator } = await scene()
    const refused = await upload(client, notice, coordinator, Buffer.from('%PDF-1.7\n%âã\n1 0 obj'))
    assert.include(faultsOf(refused).file[0], 'PDF')
    const csv = await upload(client, notice, coordinator, Buffer.from('codice;ente\nA;B\n'))
    assert.include(faultsOf(csv).file[0], 'Mancano le colonne')
    const none = await send(client, pathOf(notice), coordinator)
    assert.include(faultsOf(none).file[0], 'Scelga il file')
  })

  test('a published notice takes no file, an operator gives none, and no file is nobody’s', async ({
    client,
    db,
  }) => {
    const { notice, host, coordinator } = await scene()
    const rows = [positionRow({ ente: host.codiceFiscale })]
    const { path } = await report(client, notice, coordinator, rows)
    const operator = await createAccount('operator')
    for (const target of [path, pathOf(notice)]) {
      const refused = await send(client, target, operator, { pronte: 1 })
      refused.assertStatus(403)
    }
    const published = await createNotice()
    const content = await positionWorkbook(rows)
    const late = await upload(client, published, coordinator, content)
    late.assertStatus(409)
    const foreign = await client
      .get(path.replace(`/${notice.id}/`, `/${(await createDraftNotice()).id}/`))
      .loginAs(coordinator)
    foreign.assertStatus(404)
    const climbing = await client
      .get(`${pathOf(notice)}/..%2f..%2fpackage.json`)
      .loginAs(coordinator)
    climbing.assertStatus(404)
    await db.assertMissing('positions', { notice_id: notice.id })
  })

  test('the layout opens, and reads back', async ({ client, assert }) => {
    const { notice, coordinator } = await scene()
    const layout = await client
      .get('/gestione/avvisi/tracciato-posizioni.xlsx')
      .loginAs(coordinator)
    layout.assertStatus(200)
    const sheet = writeXlsx(LAYOUT_COLUMNS, SAMPLE_ROWS, { sheet: 'Posizioni' })
    const uploaded = await upload(client, notice, coordinator, await buffer(sheet))
    const page = await client.get(uploaded.header('location')!).loginAs(coordinator)
    page.assertTextIncludes('Una posizione su 1 è pronta')
    assert.include(page.text(), 'È una sede nuova')
  })
})
