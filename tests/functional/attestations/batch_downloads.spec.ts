import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { PDFDocument } from 'pdf-lib'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { sha256, storage } from '#core/storage'
import { archiveName, archiveOf } from '#attestations/batch_archive'
import { streamSheets } from '#attestations/pdf/print_stream'
import { sheetsToPrint, storedPdfs } from '#attestations/queries/batch_files'
import { storePrinted } from '#attestations/actions/store_printed'
import { createAccount } from '#tests/support/accounts'
import {
  createBatch,
  createIssued,
  createMessageOf,
  createRegistered,
} from '#tests/support/attestations'
import { binary, unzip } from '#tests/support/downloads'
import { pagesOf, paper } from '#tests/support/papers'

test.group('Downloads of a batch', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the ZIP holds the stored bytes, under names that hold no codice fiscale', async ({
    client,
    assert,
    db: database,
  }) => {
    const batch = await createBatch()
    const people = [
      await createIssued({ batchId: batch.id, registryNumber: 84 }),
      await createIssued({ batchId: batch.id, registryNumber: 85, lastName: 'De/Luca: "x"' }),
    ]
    const operator = await createAccount('operator')
    const response = await binary(client.get(`/attestati/generazioni/${batch.id}/zip`), operator)
    response.assertHeader('content-type', 'application/zip')
    const files = await unzip(response.body())
    assert.deepEqual(Object.keys(files), [
      '0084-2026 Brambilla Łucja.pdf',
      '0085-2026 De Luca x Łucja.pdf',
    ])
    assert.deepEqual(
      Object.values(files).map(sha256),
      people.map(({ pdfSha256 }) => pdfSha256)
    )
    await database.assertHas('audit_events', { action: 'batch.downloaded', subject_id: batch.id })
  })

  test('the ZIP leaves out who was cancelled or is not made, and sets aside who is no longer valid', async ({
    client,
    assert,
  }) => {
    const batch = await createBatch()
    const [cancelled, revoked] = [
      await createIssued({ batchId: batch.id, registryNumber: 1 }),
      await createIssued({ batchId: batch.id, registryNumber: 2 }),
    ]
    await cancelled.merge({ state: 'cancelled' }).save()
    await revoked.merge({ state: 'revoked' }).save()
    await createRegistered({ batchId: batch.id, registryNumber: 3 })
    const response = await binary(
      client.get(`/attestati/generazioni/${batch.id}/zip`),
      await createAccount('operator')
    )
    assert.deepEqual(Object.keys(await unzip(response.body())), [
      'non più validi/0002-2026 Brambilla Łucja.pdf',
    ])
  })

  test('names stay within what disks take, whatever people are called', ({ assert }) => {
    const pdf = { key: '', bytes: 0, year: 2026, number: 12345, isValid: true }
    assert.equal(
      archiveName({ ...pdf, firstName: '..', lastName: 'CON\u202E\n' }),
      '12345-2026 CON.pdf'
    )
    const long = archiveName({ ...pdf, firstName: 'Ż'.repeat(100), lastName: 'Ó'.repeat(100) })
    assert.isBelow(Buffer.byteLength(long), 256)
  })

  test('what is printed together is one file, in order, without who is not valid', async ({
    client,
    assert,
  }) => {
    const batch = await createBatch()
    const people = await Promise.all(
      [1, 2, 3].map((number) =>
        createIssued({ batchId: batch.id, row: number + 1, registryNumber: number })
      )
    )
    await storePrinted(people, [await paper(['uno', 'due', 'tre'])])
    await people[1].merge({ state: 'revoked' }).save()
    const alone = await createIssued({ batchId: batch.id, row: 9, registryNumber: 9 })
    await storage.put(alone.pdfKey!, await paper(['nove']))
    const response = await binary(
      client.get(`/attestati/generazioni/${batch.id}/stampa`),
      await createAccount('operator')
    )
    response.assertHeader('content-type', 'application/pdf')
    assert.deepEqual(await pagesOf(response.body()), ['uno', 'tre', 'nove'])
    const joined = await PDFDocument.load(response.body(), { updateMetadata: false })
    assert.include(joined.getTitle()!, '(copia per la stampa, senza sigillo)')
  })

  test('the sendings are a CSV that Italian Excel opens', async ({ client, assert }) => {
    const batch = await createBatch({ sendAt: DateTime.fromISO('2026-11-24T08:00:00Z') })
    const attestation = await createIssued({ batchId: batch.id, registryNumber: 84 })
    const message = await createMessageOf(attestation, 'failed')
    await message.merge({ cause: '550; "no such user"', tries: 3 }).save()
    const response = await binary(
      client.get(`/attestati/generazioni/${batch.id}/spedizioni.csv`),
      await createAccount('operator')
    )
    response.assertHeader('content-type', 'text/csv; charset=utf-8')
    const [header, line, ...rest] = response.body().toString('utf8').split('\r\n')
    assert.equal(header.slice(0, 20), '\uFEFFrepertorio;cognome;')
    const cells = line.split(';')
    assert.includeMembers(cells, ['84/2026', 'Brambilla', 'Łucja', attestation.email])
    assert.includeMembers(cells, ['Fallito', 'Valido', '24/11/2026 09:00:00', '3'])
    assert.includeMembers(cells, [message.messageId, attestation.pdfSha256!])
    assert.include(line, '"550; ""no such user"""')
    assert.notInclude(line, attestation.codiceFiscale!)
    assert.deepEqual(rest, [''])
  })

  test('a thousand sendings and more are all there', async ({ client, assert }) => {
    const batch = await createBatch()
    const attestation = await createIssued({ batchId: batch.id })
    const message = await createMessageOf(attestation)
    await repeatMessage(message.id, 2100)
    const response = await binary(
      client.get(`/attestati/generazioni/${batch.id}/spedizioni.csv`),
      await createAccount('operator')
    )
    assert.lengthOf(response.body().toString('utf8').trim().split('\r\n'), 2102)
  })

  test('a stored file that is lost breaks the download off: nobody gets an archive with a hole', async ({
    assert,
  }) => {
    const batch = await createBatch()
    await createIssued({ batchId: batch.id })
    const lost = await createIssued({ batchId: batch.id })
    await storage.remove(lost.pdfKey!)
    const pdfs = await storedPdfs(batch.id)
    await assert.rejects(() => buffer(archiveOf(pdfs)), /ENOENT/)
    const sheets = await sheetsToPrint(batch.id)
    const pages = streamSheets(sheets, 'Prova', (key) => storage.read(key))
    await assert.rejects(() => buffer(pages))
  })

  test('an empty batch: {file} says so instead of giving an empty file')
    .with([{ file: 'zip' }, { file: 'stampa' }])
    .run(async ({ client }, { file }) => {
      const batch = await createBatch()
      const response = await client
        .get(`/attestati/generazioni/${batch.id}/${file}`)
        .loginAs(await createAccount('operator'))
        .redirects(0)
      response.assertHeader('location', `/attestati/generazioni/${batch.id}`)
    })

  test('{file}: 404 for a batch that is not there, 403 for a tutor')
    .with([{ file: 'zip' }, { file: 'stampa' }, { file: 'spedizioni.csv' }])
    .run(async ({ client }, { file }) => {
      const batch = await createBatch()
      const missing = await client
        .get(`/attestati/generazioni/99999999999/${file}`)
        .loginAs(await createAccount('admin'))
      missing.assertStatus(404)
      const refused = await client
        .get(`/attestati/generazioni/${batch.id}/${file}`)
        .loginAs(await createAccount('tutor'))
      refused.assertStatus(403)
    })
})

/** Copies a message under other recipients of the same cause. */
async function repeatMessage(id: number, times: number) {
  const row = await db.from('messages').where('id', id).firstOrFail()
  const copies = Array.from({ length: times }, (_, index) => ({
    ...row,
    id: id + 1 + index,
    recipient_key: `copia${index}`,
    message_id: `<${index}@prova.example>`,
  }))
  for (let at = 0; at < times; at += 500) {
    await db.table('messages').multiInsert(copies.slice(at, at + 500))
  }
}
