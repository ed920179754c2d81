import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { createHostBody, createSite, taxNumber } from '#database/factories/hosts/host_body_factory'
import { ConfirmImport } from '#hosts/actions/confirm_import'
import Agreement from '#hosts/models/agreement'
import HostBody from '#hosts/models/host_body'
import HostImport from '#hosts/models/host_import'
import Site from '#hosts/models/site'
import { createAccount } from '#tests/support/accounts'
import { binary } from '#tests/support/downloads'
import { agreementOf, asCsv, hostRows, statementsOf, faultsOf } from '#tests/support/hosts'
import { scratchFile } from '#tests/support/scratch_file'

const [HEADER, ROW] = hostRows(1)
const CODES = [taxNumber('8111111111'), taxNumber('8222222222'), taxNumber('8333333333')]

/** A row with these cells changed, by header. */
const rowWith = (cells: Record<string, string>) =>
  HEADER.map((header, place) => cells[header] ?? ROW[place])

async function upload(
  client: ApiClient,
  actor: Account,
  content: string | Buffer,
  name = 'enti.csv'
) {
  const file = await scratchFile(content, name)
  return client
    .post('/enti/importazione')
    .file('file', file)
    .loginAs(actor)
    .withCsrfToken()
    .redirects(0)
}

const lastImport = () => HostImport.query().orderBy('id', 'desc').firstOrFail()

const confirm = (client: ApiClient, actor: Account, id: number) =>
  client.post(`/enti/importazione/${id}/conferma`).loginAs(actor).withCsrfToken().redirects(0)

const findingsOf = async (id: number) => {
  const rows = await db.from('host_import_findings').where('import_id', id).orderBy('row')
  return rows.map(({ row, column, severity, code }) => `${row} ${column} ${severity} ${code}`)
}

test.group('Import of host bodies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a dry run tells what would change and writes nothing; the confirmation writes it once', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const same = await createHostBody({ name: 'Comune Uguale', codiceFiscale: CODES[0] })
    const changed = await createHostBody({ name: 'Comune Vecchio', codiceFiscale: CODES[1] })
    const kept = { tipo: '', codice_ipa: '', pec: '', dipendenti: '', atto_adesione: '' }
    const paper = { convenzione_numero: '', convenzione_firmata_il: '', convenzione_dal: '' }
    const empty = {
      ...{ ...kept, ...paper, convenzione_al: '', data_adesione: '' },
      ...{ sede: '', indirizzo_sede: '', cap_sede: '' },
    }
    const place = { comune: 'Lecco', provincia: '' }
    const file = asCsv([
      HEADER,
      rowWith({ ...empty, ...place, denominazione: 'Comune Uguale', codice_fiscale: CODES[0] }),
      rowWith({ ...empty, ...place, denominazione: 'Comune Nuovo nome', codice_fiscale: CODES[1] }),
      rowWith({ denominazione: 'Unione di Prova', tipo: '', codice_fiscale: CODES[2] }),
      rowWith({ codice_fiscale: '12345678901', comune: 'Castro', provincia: '' }),
    ])
    const sent = await upload(client, coordinator, file)
    const { id, report } = await lastImport()
    sent.assertHeader('location', `/enti/importazione/${id}`)
    assert.include(report, {
      ...{ read: 4, good: 3, faulty: 1 },
      ...{ created: 1, changed: 1, unchanged: 1, newSites: 1, changedSites: 0 },
    })
    assert.equal((await changed.refresh()).name, 'Comune Vecchio')
    const page = await client.get(`/enti/importazione/${id}`).loginAs(coordinator)
    page.assertTextIncludes('3 righe su 4 sono pronte')
    page.assertTextIncludes('12345678901')
    page.assertTextIncludes('Conferma e importa')

    await confirm(client, coordinator, id)
    await confirm(client, coordinator, id)
    assert.include((await changed.refresh()).serialize(), {
      ...{ name: 'Comune Nuovo nome', pec: changed.pec, permanentStaff: 40, revision: 2 },
      ...{ codiceIpa: changed.codiceIpa, adheredOn: '2026-05-12', kind: 'municipality' },
    })
    assert.equal((await same.refresh()).revision, 1)
    const made = await HostBody.findByOrFail('codiceFiscale', CODES[2])
    assert.include(made.serialize(), { kind: 'union', revision: 1 })
    assert.lengthOf(await Site.query().where('hostBodyId', made.id), 1)
    const told = await AuditEvent.query().where({
      action: 'host_bodies.imported',
      actorId: coordinator.id,
    })
    assert.lengthOf(told, 1)
    assert.include(told[0].details, { created: 1, changed: 1, unchanged: 1 })
    const done = await client.get(`/enti/importazione/${id}`).loginAs(coordinator)
    done.assertTextIncludes('2 enti sono stati importati')
    assert.notInclude(done.text(), 'Conferma e importa')
  })

  test('faults and warnings say row, column, value and what to do, on the page and as a file', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const rows = [
      rowWith({ denominazione: '' }),
      rowWith({ codice_fiscale: '8,0004E+10' }),
      rowWith({ codice_fiscale: CODES[0], comune: 'Castro', provincia: '' }),
      rowWith({ codice_fiscale: CODES[0], comune: 'Lecco', provincia: 'MI' }),
      rowWith({ codice_fiscale: CODES[0], provincia: 'Atlantide' }),
      rowWith({ codice_fiscale: CODES[0], indirizzo_sede: '' }),
      rowWith({ codice_fiscale: CODES[0], comune_sede: 'Livo' }),
      rowWith({ codice_fiscale: CODES[0], dipendenti: 'molti', data_adesione: '31/02/2026' }),
      rowWith({ codice_fiscale: CODES[0], codice_ipa: '#', pec: 'a@', tipo: 'banca' }),
      rowWith({ codice_fiscale: CODES[0], denominazione: '=cmd|calc' }),
      rowWith({ codice_fiscale: CODES[0], convenzione_dal: '' }),
      rowWith({ codice_fiscale: taxNumber('0012345013').slice(2) }),
    ]
    await upload(client, coordinator, asCsv([HEADER, ...rows]))
    const { id, report } = await lastImport()
    assert.deepEqual(await findingsOf(id), [
      '2 denominazione fault empty',
      '3 codice_fiscale fault abbreviated',
      '4 comune fault municipality',
      '5 comune fault municipality',
      '6 provincia fault province',
      '7 indirizzo_sede fault site_address',
      '8 comune_sede fault municipality',
      '9 dipendenti fault staff',
      '9 data_adesione fault date',
      '10 tipo fault kind',
      '10 codice_ipa fault ipa',
      '10 pec fault pec',
      '11 denominazione fault formula',
      '12 convenzione_dal fault agreement_start',
      '13 codice_fiscale warning zeros_restored',
    ])
    assert.include(report, { read: 12, good: 1, faulty: 11 })
    const list = await client.get(`/enti/importazione/${id}/errori.csv`).loginAs(coordinator)
    const text = list.text()
    assert.include(text, 'riga;colonna;valore letto;esito;che cosa fare')
    assert.include(text, "11;denominazione;'=cmd|calc;errore;Comincia come una formula")
    assert.include(text, '13;codice_fiscale;123450132;avviso;')
  })

  test('one body takes several rows for its sites; anything else repeated is a fault', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const first = { codice_fiscale: CODES[0], codice_ipa: 'c_aaaa' }
    await upload(
      client,
      coordinator,
      asCsv([
        HEADER,
        rowWith(first),
        rowWith({ ...first, sede: 'Biblioteca', indirizzo_sede: 'via Verdi 2' }),
        rowWith({ ...first, sede: 'MUNICIPIO', indirizzo_sede: 'Via  Roma 1' }),
        rowWith({ ...first, denominazione: 'Un altro nome', sede: 'Scuola' }),
        rowWith({ codice_fiscale: CODES[1], codice_ipa: 'C_AAAA' }),
      ])
    )
    const { id, report } = await lastImport()
    assert.deepEqual(await findingsOf(id), [
      '4  fault repeated',
      '5 denominazione fault contradiction',
      '6 codice_ipa fault same_ipa',
    ])
    assert.include(report, { good: 2, faulty: 3, created: 1, newSites: 2 })
    await confirm(client, coordinator, id)
    const host = await HostBody.findByOrFail('codiceFiscale', CODES[0])
    assert.lengthOf(await Site.query().where('hostBodyId', host.id), 2)
  })

  test('a site is known by name and address: another CAP is a change, not a second site', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ codiceFiscale: CODES[0] })
    const site = await createSite(host, { name: 'Municipio', address: 'piazza Diaz 1' })
    const cells = { codice_fiscale: CODES[0], sede: 'municipio', indirizzo_sede: 'Piazza Diaz 1' }
    await upload(
      client,
      coordinator,
      asCsv([HEADER, rowWith({ ...cells, cap_sede: '23901', comune_sede: 'Lecco' })])
    )
    const { id, report } = await lastImport()
    assert.include(report, { newSites: 0, changedSites: 1 })
    await confirm(client, coordinator, id)
    assert.include((await site.refresh()).serialize(), {
      ...{ name: 'Municipio', address: 'piazza Diaz 1', postalCode: '23901' },
    })
    assert.lengthOf(await Site.query().where('hostBodyId', host.id), 1)
  })

  test('an agreement is known by its first day, and keeps its paper', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ codiceFiscale: CODES[0] })
    const old = await agreementOf(host, { validFrom: '2026-06-01', fileKey: 'x.pdf' })
    const cells = { convenzione_numero: '', convenzione_firmata_il: '' }
    const send = (row: Record<string, string>) =>
      upload(client, coordinator, asCsv([HEADER, rowWith({ codice_fiscale: CODES[0], ...row })]))
    await send({ ...cells, convenzione_dal: '1.6.2026', convenzione_al: '31/05/2028' })
    const first = await lastImport()
    assert.include(first.report, { newAgreements: 0, changedAgreements: 1 })
    assert.deepEqual(await findingsOf(first.id), [
      '2 convenzione_firmata_il warning signature_assumed',
    ])
    await confirm(client, coordinator, first.id)
    assert.include((await old.refresh()).serialize(), {
      ...{ number: '318/2026', signedOn: '2025-12-15', validTo: '2028-05-31', fileKey: 'x.pdf' },
    })
    await send({ convenzione_dal: '01/06/2028', convenzione_al: '' })
    const second = await lastImport()
    assert.include(second.report, { newAgreements: 1, changedAgreements: 0 })
    await confirm(client, coordinator, second.id)
    const all = await Agreement.query().where('hostBodyId', host.id).orderBy('validFrom')
    assert.deepEqual(
      all.map(({ validFrom, validTo }) => [validFrom, validTo]),
      [
        ['2026-06-01', '2028-05-31'],
        ['2028-06-01', null],
      ]
    )
    await send({ convenzione_dal: '' })
    await send({ convenzione_al: '31/05/2025' })
    const last = await lastImport()
    assert.deepEqual(await findingsOf(last.id), ['2 convenzione_al fault agreement_order'])
  })

  test('a site stays where it is when the file does not say', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ codiceFiscale: CODES[0] })
    await createSite(host, {
      name: 'Casa alpina',
      address: 'via Alta 1',
      municipalityCode: '014061',
    })
    const cells = { codice_fiscale: CODES[0], sede: 'Casa alpina', indirizzo_sede: 'via Alta 1' }
    const row = rowWith({ ...cells, cap_sede: '', comune_sede: '', comune: 'Lecco', provincia: '' })
    await upload(client, coordinator, asCsv([HEADER, row]))
    assert.include((await lastImport()).report, { newSites: 0, changedSites: 0 })
  })

  test('codes IPA may be exchanged inside the file, and not taken from outside it', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    await createHostBody({ codiceFiscale: CODES[0], codiceIpa: 'c_uno' })
    await createHostBody({ codiceFiscale: CODES[1], codiceIpa: 'c_due' })
    await createHostBody({ name: 'Fuori dal file', codiceIpa: 'c_tre' })
    const send = (...pairs: [string, string][]) =>
      upload(
        client,
        coordinator,
        asCsv([
          HEADER,
          ...pairs.map(([code, ipa]) => rowWith({ codice_fiscale: code, codice_ipa: ipa })),
        ])
      )
    await send([CODES[0], 'c_due'], [CODES[1], 'c_tre'])
    const refused = await lastImport()
    assert.deepEqual(await findingsOf(refused.id), [
      '2 codice_ipa fault ipa_taken',
      '3 codice_ipa fault ipa_taken',
    ])
    assert.include(refused.report, { good: 0, faulty: 2 })
    await send([CODES[0], 'c_due'], [CODES[1], 'c_uno'])
    const { id } = await lastImport()
    await confirm(client, coordinator, id)
    const swapped = await HostBody.query().whereIn('codiceFiscale', CODES).orderBy('codiceFiscale')
    assert.deepEqual(
      swapped.map(({ codiceIpa }) => codiceIpa),
      ['c_due', 'c_uno']
    )
  })

  test('what others wrote after the dry run counts', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    await upload(
      client,
      coordinator,
      asCsv([HEADER, rowWith({ codice_fiscale: CODES[0], codice_ipa: 'c_q' })])
    )
    const { id } = await lastImport()
    await createHostBody({ codiceIpa: 'c_q' })
    await confirm(client, coordinator, id)
    const { outcome } = await lastImport()
    assert.include(outcome!, { created: 0, leftOut: 1 })
    const page = await client.get(`/enti/importazione/${id}`).loginAs(coordinator)
    page.assertTextIncludes('Un ente è rimasto fuori')
  })

  test('an archived body is updated and stays archived, with a warning', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await createHostBody({ codiceFiscale: CODES[0], archivedAt: clock.now() })
    await upload(client, coordinator, asCsv([HEADER, rowWith({ codice_fiscale: CODES[0] })]))
    const { id } = await lastImport()
    assert.deepEqual(await findingsOf(id), ['2  warning archived'])
    await confirm(client, coordinator, id)
    assert.isNotNull((await host.refresh()).archivedAt)
    assert.equal(host.name, ROW[0])
  })

  test('a file that is refused is refused whole: {0}')
    .with([
      ['', 'vuoto'],
      ['nome;cognome\r\nAnna;Rossi', 'Mancano le colonne «codice_fiscale», «comune»'],
      ['%PDF-1.7 ...', 'È un PDF'],
    ])
    .run(async ({ client, assert }, [content, sentence]) => {
      const sent = await upload(client, await createAccount('coordinator'), content)
      const faults = faultsOf(sent)
      assert.include(faults.file[0], sentence)
      assert.lengthOf(await HostImport.all(), 0)
    })

  test('nobody sends a file without a file, nor without the right', async ({ client, assert }) => {
    const none = await client
      .post('/enti/importazione')
      .loginAs(await createAccount('admin'))
      .withCsrfToken()
      .redirects(0)
    assert.include(faultsOf(none).file[0], 'Scelga il file')
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'citizen'] as const) {
      const account = await createAccount(role)
      const sent = await upload(client, account, asCsv([HEADER, ROW]))
      sent.assertStatus(403)
    }
  })

  test('an upload is its author’s alone, and a new one takes the place of one not confirmed', async ({
    client,
    assert,
  }) => {
    const [author, other] = [await createAccount('coordinator'), await createAccount('coordinator')]
    await upload(client, author, asCsv([HEADER, ROW]))
    const { id } = await lastImport()
    for (const path of ['', '/errori.csv']) {
      const page = await client.get(`/enti/importazione/${id}${path}`).loginAs(other)
      page.assertStatus(404)
    }
    const stolen = await confirm(client, other, id)
    stolen.assertStatus(404)
    const start = await client.get('/enti/importazione').loginAs(author)
    start.assertTextIncludes('non l’ha confermato')
    await upload(client, author, asCsv([HEADER, ROW]))
    assert.isNull(await HostImport.find(id))
    assert.equal((await lastImport()).accountId, author.id)
  })

  test('650 bodies take as many statements as chunks, not as rows', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const counted: Record<number, { dry: number; write: number; again: number }> = {}
    for (const size of [20, 650]) {
      await db.from('agreements').delete()
      await db.from('sites').delete()
      await db.from('host_bodies').delete()
      const rows = hostRows(size)
      assert.lengthOf(rows, size + 1)
      const dry = await statementsOf(() => upload(client, coordinator, asCsv(rows)))
      const first = await lastImport()
      assert.include(first.report, { read: size, good: size, created: size, newSites: size })
      const write = await statementsOf(() => new ConfirmImport(coordinator).handle(first))
      assert.equal(Number((await db.from('host_bodies').count('* as n'))[0].n), size)
      await upload(client, coordinator, asCsv(rows))
      const second = await lastImport()
      assert.include(second.report, { created: 0, changed: 0, unchanged: size, newSites: 0 })
      const renamed = rows.map((row, at) => (at ? [`${row[0]} bis`, ...row.slice(1)] : row))
      await upload(client, coordinator, asCsv(renamed))
      const third = await lastImport()
      assert.include(third.report, { created: 0, changed: size })
      const again = await statementsOf(() => new ConfirmImport(coordinator).handle(third))
      counted[size] = { dry, write, again }
    }
    assert.isAbove(counted[20].write, 5)
    const extraChunks = Math.ceil(650 / 300) - 1
    assert.isAtMost(counted[650].dry - counted[20].dry, 5 * extraChunks)
    assert.isAtMost(counted[650].write - counted[20].write, 10 * extraChunks)
    assert.isAtMost(counted[650].again - counted[20].again, 10 * extraChunks)
  }).timeout(60_000)
})

test.group('Export of host bodies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const format of ['csv', 'xlsx'] as const) {
    test(`what goes out as ${format} comes back in unchanged, codes with zeros and all`, async ({
      client,
      assert,
    }) => {
      const coordinator = await createAccount('coordinator')
      const plain = await createHostBody({
        ...{ name: 'Comune di Sant’Àgata; "del" Bianco', codiceFiscale: taxNumber('0012345013') },
        ...{ partitaIva: taxNumber('0012345013'), municipalityCode: '016065', kind: 'other' },
      })
      await createSite(plain, {
        name: 'Municipio',
        postalCode: '00187',
        municipalityCode: '075096',
      })
      await createSite(plain, { name: 'Biblioteca', postalCode: null })
      await agreementOf(plain, { number: '1', validTo: '2028-05-31' })
      await agreementOf(plain, { validFrom: '2020-01-01', validTo: '2025-12-31' })
      await createHostBody({
        ...{ partitaIva: null, codiceIpa: null, pec: null, permanentStaff: null },
        ...{ adhesionAct: null, adheredOn: null },
      })
      const answer = await binary(client.get(`/enti.${format}`), coordinator)
      answer.assertStatus(200)
      answer.assertHeader('content-disposition', `attachment; filename="enti-ospitanti.${format}"`)
      await upload(client, coordinator, answer.body(), `enti.${format}`)
      const { id, report } = await lastImport()
      assert.deepEqual(await findingsOf(id), [])
      assert.include(report, { read: 3, good: 3, created: 0, changed: 0, unchanged: 2 })
      assert.include(report, { newSites: 0, changedSites: 0 })
      assert.include(report, { newAgreements: 0, changedAgreements: 0 })
      assert.deepEqual(report.ignoredColumns, [])
    })
  }

  test('the layout is read back as one good row: {$self}')
    .with(['csv', 'xlsx'] as const)
    .run(async ({ client, assert }, format) => {
      const coordinator = await createAccount('coordinator')
      const layout = await binary(client.get(`/enti/importazione/tracciato.${format}`), coordinator)
      await upload(client, coordinator, layout.body(), `tracciato.${format}`)
      const { id, report } = await lastImport()
      assert.deepEqual(await findingsOf(id), [])
      assert.include(report, { read: 1, good: 1, created: 1, newSites: 1 })
    })

  test('it keeps to the filters, is written down, and runs no formula', async ({
    client,
    assert,
  }) => {
    const operator = await createAccount('operator')
    await createHostBody({ name: 'Comune Primo', adhesionAct: '=1+1' })
    await createHostBody({ name: 'Provincia Seconda', kind: 'province' })
    const list = await client.get('/enti.csv?tipo=municipality').loginAs(operator)
    assert.include(list.text(), 'Comune Primo')
    assert.include(list.text(), ";'=1+1;")
    assert.notInclude(list.text(), 'Provincia Seconda')
    const told = await AuditEvent.query().where({
      action: 'host_bodies.exported',
      actorId: operator.id,
    })
    assert.lengthOf(told, 1)
  })
})
