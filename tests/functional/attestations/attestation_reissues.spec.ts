import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { allocateNumbers } from '#core/registry_numbers'
import Attestation from '#attestations/models/attestation'
import { createAccount } from '#tests/support/accounts'
import { postAttestation } from '#tests/support/attestation_forms'
import { createBatch, createIssued, createMessageOf, messageOf } from '#tests/support/attestations'

const CORRECTION = {
  nome: 'Lucja',
  cognome: 'Brambilla Conti',
  ore: '20,5',
  email: 'nuova@prova.example',
  motivo: 'errore nel numero di ore',
}

test.group('Reissue', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the new one has its own number and code, the corrected values, and replaces the old', async ({
    client,
    assert,
  }) => {
    const batch = await createBatch()
    const old = await createIssued({ batchId: batch.id, row: 7, registryYear: 2025 })
    await createMessageOf(old, 'sent')
    const coordinator = await createAccount('coordinator')
    const response = await postAttestation(client, old, 'riemissione', coordinator, CORRECTION)
    const reissued = await Attestation.findByOrFail('replacesId', old.id)
    response.assertHeader('location', `/attestati/${reissued.id}`)
    assert.equal(reissued.state, 'registered')
    assert.equal(reissued.batchId, batch.id)
    assert.equal(reissued.row, 8)
    assert.equal(reissued.minutes, 1230)
    assert.notEqual(reissued.code, old.code)
    assert.equal(reissued.frozenValues.COGNOME, 'Brambilla Conti')
    assert.equal(reissued.frozenValues.ORE, '20,5')
    await old.refresh()
    assert.equal(old.state, 'replaced')
    assert.equal(old.revocationReason, CORRECTION.motivo)
  })

  test('its message waits for the PDF, is due at once and says what it replaces', async ({
    client,
    assert,
  }) => {
    const old = await createIssued()
    await postAttestation(client, old, 'riemissione', await createAccount('admin'), CORRECTION)
    const reissued = await Attestation.findByOrFail('replacesId', old.id)
    const message = await messageOf(reissued)
    assert.equal(message.state, 'waiting')
    assert.isNull(message.readyAt)
    assert.equal(message.toAddress, 'nuova@prova.example')
    assert.isTrue(message.dueAt <= message.createdAt)
    assert.include(message.body, 'Gentile Lucja Brambilla Conti')
    assert.include(message.body, `sostituisce il n. ${old.registryEntry}`)
  })

  test('a revoked one can be replaced, and keeps its day and reason', async ({
    client,
    assert,
  }) => {
    const old = await createIssued()
    const revokedAt = DateTime.fromISO('2026-12-02T09:00:00Z')
    await old.merge({ state: 'revoked', revokedAt, revocationReason: 'nome errato' }).save()
    await postAttestation(client, old, 'riemissione', await createAccount('admin'), CORRECTION)
    await old.refresh()
    assert.equal(old.state, 'replaced')
    assert.equal(old.revocationReason, 'nome errato')
    assert.equal(old.revokedAt!.toMillis(), revokedAt.toMillis())
  })

  test('an operator is refused', async ({ client, assert }) => {
    const old = await createIssued()
    const operator = await createAccount('operator')
    const response = await postAttestation(client, old, 'riemissione', operator, CORRECTION)
    response.assertStatus(403)
    assert.isNull(await Attestation.findBy('replacesId', old.id))
  })

  test('one that is {state} cannot be reissued: 409, and no number is taken')
    .with([{ state: 'registered' }, { state: 'replaced' }, { state: 'cancelled' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const old = await createIssued()
      await old.merge({ state }).save()
      const admin = await createAccount('admin')
      const response = await postAttestation(client, old, 'riemissione', admin, CORRECTION)
      response.assertStatus(409)
      const trx = await db.transaction()
      assert.equal(await allocateNumbers('attestations', 1, 2026, trx), 1)
      await trx.rollback()
    })

  test('while the people of the batch are being entered nothing is reissued', async ({
    client,
    assert,
  }) => {
    const batch = await createBatch({ state: 'registering' })
    const old = await createIssued({ batchId: batch.id })
    const admin = await createAccount('admin')
    const response = await postAttestation(client, old, 'riemissione', admin, CORRECTION)
    response.assertStatus(409)
    await old.refresh()
    assert.equal(old.state, 'issued')
  })

  test('every fault is told at once, beside its field', async ({ client, assert }) => {
    const old = await createIssued()
    const admin = await createAccount('admin')
    const response = await postAttestation(client, old, 'riemissione', admin, {
      nome: '',
      cognome: '=SOMMA(A1)',
      ore: 'tante',
      email: 'a@b.it\nBcc: altri@c.it',
      motivo: '',
    })
    assert.sameMembers(Object.keys(response.flashMessage('inputErrorsBag')), [
      'nome',
      'cognome',
      'ore',
      'email',
      'motivo',
    ])
    await old.refresh()
    assert.equal(old.state, 'issued')
  })

  test('hours that the text prints cannot be left out', async ({ client, assert }) => {
    const batch = await createBatch({ body: 'Gentile [NOME], le Sue ore sono [ORE].' })
    const old = await createIssued({ batchId: batch.id })
    const admin = await createAccount('admin')
    const response = await postAttestation(client, old, 'riemissione', admin, {
      ...CORRECTION,
      ore: '',
    })
    assert.property(response.flashMessage('inputErrorsBag'), 'ore')
    await old.refresh()
    assert.equal(old.state, 'issued')
  })
})
