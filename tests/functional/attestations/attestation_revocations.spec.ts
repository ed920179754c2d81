import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { createAccount } from '#tests/support/accounts'
import { postAttestation } from '#tests/support/attestation_forms'
import { createIssued, createMessageOf, messageOf } from '#tests/support/attestations'

const REASON = { motivo: 'errore nel numero di ore' }

test.group('Revocation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator revokes with a reason: the waiting message never leaves, and it is recorded', async ({
    client,
    assert,
    db: database,
  }) => {
    const attestation = await createIssued()
    await createMessageOf(attestation)
    const coordinator = await createAccount('coordinator')
    const response = await postAttestation(client, attestation, 'revoca', coordinator, REASON)
    response.assertHeader('location', `/attestati/${attestation.id}`)
    await attestation.refresh()
    assert.equal(attestation.state, 'revoked')
    assert.equal(attestation.revocationReason, REASON.motivo)
    assert.equal(attestation.revokedBy, coordinator.id)
    const message = await messageOf(attestation)
    assert.equal(message.state, 'cancelled')
    await database.assertHas('audit_events', {
      action: 'attestation.revoked',
      subject_id: attestation.id,
    })
  })

  test('a message that has gone stays gone', async ({ client, assert }) => {
    const attestation = await createIssued()
    await createMessageOf(attestation, 'sent')
    await postAttestation(client, attestation, 'revoca', await createAccount('admin'), REASON)
    const message = await messageOf(attestation)
    assert.equal(message.state, 'sent')
  })

  test('an operator is refused', async ({ client, assert }) => {
    const attestation = await createIssued()
    const response = await postAttestation(
      client,
      attestation,
      'revoca',
      await createAccount('operator'),
      REASON
    )
    response.assertStatus(403)
    await attestation.refresh()
    assert.equal(attestation.state, 'issued')
  })

  test('one that is {state} cannot be revoked: 409')
    .with([
      { state: 'registered' },
      { state: 'revoked' },
      { state: 'replaced' },
      { state: 'cancelled' },
    ] as const)
    .run(async ({ client, assert }, { state }) => {
      const attestation = await createIssued()
      await attestation.merge({ state }).save()
      const admin = await createAccount('admin')
      const response = await postAttestation(client, attestation, 'revoca', admin, REASON)
      response.assertStatus(409)
      await attestation.refresh()
      assert.equal(attestation.state, state)
      assert.isNull(attestation.revocationReason)
    })

  test('without a reason of some length nothing happens: {why}')
    .with([
      { why: 'none', motivo: '' },
      { why: 'blanks', motivo: '      ' },
      { why: 'too short', motivo: 'ore' },
      { why: 'too long', motivo: 'x'.repeat(301) },
    ])
    .run(async ({ client, assert }, { motivo }) => {
      const attestation = await createIssued()
      const response = await postAttestation(
        client,
        attestation,
        'revoca',
        await createAccount('admin'),
        {
          motivo,
        }
      )
      assert.property(response.flashMessage('inputErrorsBag'), 'motivo')
      await attestation.refresh()
      assert.equal(attestation.state, 'issued')
    })

  test('a failed message of a revoked attestation is not sent again: 409', async ({
    client,
    assert,
  }) => {
    const attestation = await createIssued()
    const message = await createMessageOf(attestation, 'failed')
    const admin = await createAccount('admin')
    await postAttestation(client, attestation, 'revoca', admin, REASON)
    const response = await client
      .post(`/attestati/spedizioni/${message.id}/rinvio`)
      .form({ email: attestation.email })
      .loginAs(admin)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(409)
    await message.refresh()
    assert.equal(message.state, 'failed')
  })
})
