import { test } from '@japa/runner'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { storage } from '#core/storage'
import { newCode } from '#attestations/verification/code'
import { createIssued } from '#tests/support/attestations'

const MB = 1024 * 1024
const NAMED = { filename: 'attestato.pdf', contentType: 'application/pdf' }

test.group('Verification of a file', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('the stored bytes are authentic, and the upload leaves no file behind', async ({
    client,
    assert,
  }) => {
    const attestation = await createIssued()
    const before = await readdir(tmpdir())
    const response = await client
      .post(`/verifica/${attestation.code}/file`)
      .file('file', await storage.read(attestation.pdfKey!), NAMED)
    response.assertStatus(200)
    assert.include(response.text(), 'Il file è autentico.')
    assert.include(response.text(), '«attestato.pdf»')
    assert.deepEqual(await readdir(tmpdir()), before)
  })

  test('one byte more and it does not correspond', async ({ client, assert }) => {
    const attestation = await createIssued()
    const altered = Buffer.concat([await storage.read(attestation.pdfKey!), Buffer.from('\n')])
    const response = await client
      .post(`/verifica/${attestation.code}/file`)
      .file('file', altered, NAMED)
    response.assertStatus(200)
    assert.include(response.text(), 'Il file non corrisponde.')
  })

  test('the file of a revoked one is ours, but is no longer good', async ({ client, assert }) => {
    const attestation = await createIssued()
    await attestation.merge({ state: 'revoked', revocationReason: 'ore errate' }).save()
    const response = await client
      .post(`/verifica/${attestation.code}/file`)
      .file('file', await storage.read(attestation.pdfKey!), NAMED)
    assert.include(response.text(), 'Il file è quello emesso, ma non vale più.')
    assert.notInclude(response.text(), 'Il file è autentico.')
  })

  test('{what} is refused: {title}')
    .with([
      { what: 'no file', content: null, status: 422, title: 'Manca il file.' },
      { what: 'an empty file', content: '', status: 422, title: 'Il file non è un PDF.' },
      { what: 'a picture', content: '\x89PNG\r\n', status: 422, title: 'Il file non è un PDF.' },
      {
        what: 'a PDF of more than 10 MB',
        content: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * MB)]),
        status: 413,
        title: 'Il file supera i 10 MB.',
      },
      {
        what: 'a body of more than 50 MB',
        content: Buffer.alloc(51 * MB),
        status: 413,
        title: 'Il file supera i 10 MB.',
      },
    ])
    .run(async ({ client, assert }, { content, status, title }) => {
      const attestation = await createIssued()
      const request = client.post(`/verifica/${attestation.code}/file`)
      const response = await (content === null
        ? request.field('altro', 'x')
        : request.file('file', Buffer.from(content), NAMED))
      response.assertStatus(status)
      assert.include(response.text(), title)
      assert.include(response.text(), 'Łucja Brambilla')
    })

  test('a form without multipart is a form without a file', async ({ client, assert }) => {
    const attestation = await createIssued()
    const response = await client.post(`/verifica/${attestation.code}/file`).form({ file: 'x' })
    response.assertStatus(422)
    assert.include(response.text(), 'Manca il file.')
  })

  test('a file alone finds its attestation', async ({ client, assert }) => {
    const attestation = await createIssued()
    const response = await client
      .post('/verifica/file')
      .file('file', await storage.read(attestation.pdfKey!), NAMED)
    response.assertStatus(200)
    assert.include(response.text(), '<h1>Attestato valido</h1>')
    assert.include(response.text(), 'Il file è autentico.')
  })

  test('a file alone that is none of ours says so', async ({ client, assert }) => {
    const response = await client
      .post('/verifica/file')
      .file('file', Buffer.from('%PDF-1.7\nmine'), NAMED)
    response.assertStatus(200)
    assert.include(response.text(), 'Il file non corrisponde.')
  })

  test('a cancelled attestation does not become authentic by its file', async ({
    client,
    assert,
  }) => {
    const attestation = await createIssued()
    await attestation.merge({ state: 'cancelled' }).save()
    const content = await storage.read(attestation.pdfKey!)
    for (const path of ['/verifica/file', `/verifica/${attestation.code}/file`]) {
      const response = await client.post(path).file('file', content, NAMED)
      assert.notInclude(response.text(), 'Il file è')
    }
  })

  test('an unknown or malformed code answers 404 to a file too', async ({ client }) => {
    for (const code of [newCode(), 'abc']) {
      const response = await client
        .post(`/verifica/${code}/file`)
        .file('file', Buffer.from('%PDF-1.7'), NAMED)
      response.assertStatus(404)
    }
  })
})
