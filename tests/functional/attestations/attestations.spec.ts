import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import testUtils from '@adonisjs/core/services/test_utils'
import { storage } from '#core/storage'
import { createAccount } from '#tests/support/accounts'
import { createIssued, createMessageOf, createRegistered } from '#tests/support/attestations'

test.group('One attestation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('its page tells what happened, the latest first', async ({ client, assert }) => {
    const attestation = await createIssued({
      createdAt: DateTime.fromISO('2026-11-20T08:00:00Z'),
    })
    const message = await createMessageOf(attestation, 'failed')
    await message.related('attempts').create({
      startedAt: message.createdAt,
      finishedAt: message.createdAt.plus({ seconds: 2 }),
      toAddress: message.toAddress,
      outcome: 'failed',
      response: '550 mailbox unavailable',
    })
    const operator = await createAccount('operator')
    const response = await client.get(`/attestati/${attestation.id}`).loginAs(operator)
    response.assertStatus(200)
    const lines = ['Invio fallito', '550 mailbox unavailable', 'Iscritto a repertorio']
    const places = lines.map((line) => response.text().indexOf(line))
    assert.notInclude(places, -1)
    assert.deepEqual(
      [...places],
      [...places].sort((a, b) => a - b)
    )
    assert.include(response.text(), attestation.pdfSha256!)
  })

  test('an operator sees no way to revoke, a coordinator does', async ({ client, assert }) => {
    const attestation = await createIssued()
    const path = `/attestati/${attestation.id}`
    for (const [role, isShown] of [
      ['operator', false],
      ['coordinator', true],
    ] as const) {
      const response = await client.get(path).loginAs(await createAccount(role))
      assert.equal(response.text().includes(`${path}/revoca`), isShown, role)
    }
  })

  test('{path} is nothing: 404')
    .with([{ path: '/attestati/999999' }, { path: '/attestati/99999999999999999999/pdf' }])
    .run(async ({ client }, { path }) => {
      const response = await client.get(path).loginAs(await createAccount('admin'))
      response.assertStatus(404)
    })

  test('the PDF that is downloaded is the PDF that is stored, and the download is recorded', async ({
    client,
    assert,
    db: database,
  }) => {
    const attestation = await createIssued()
    const operator = await createAccount('operator')
    const response = await client.get(`/attestati/${attestation.id}/pdf`).loginAs(operator)
    assert.deepEqual(response.body(), await storage.read(attestation.pdfKey!))
    response.assertHeader('content-disposition', `attachment; filename="${attestation.fileName}"`)
    response.assertHeader('cache-control', 'private, no-store')
    await database.assertHas('audit_events', {
      action: 'attestation.downloaded',
      subject_id: attestation.id,
      actor_id: operator.id,
    })
  })

  test('a PDF that is not made yet leads back to the page', async ({ client }) => {
    const attestation = await createRegistered()
    const response = await client
      .get(`/attestati/${attestation.id}/pdf`)
      .loginAs(await createAccount('operator'))
      .redirects(0)
    response.assertHeader('location', `/attestati/${attestation.id}`)
  })

  test('a tutor is refused the page and the PDF', async ({ client }) => {
    const attestation = await createIssued()
    const tutor = await createAccount('tutor')
    for (const path of ['', '/pdf', '/revoca', '/riemissione']) {
      const response = await client.get(`/attestati/${attestation.id}${path}`).loginAs(tutor)
      response.assertStatus(403)
    }
  })
})
