import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { MessageState } from '#messaging/lifecycle'
import { balanceOf } from '#attestations/queries/balance'
import { createAccount } from '#tests/support/accounts'
import { createBatch, createIssued, createMessageOf } from '#tests/support/attestations'

const shipmentIn = async (state: MessageState) => {
  const batch = await createBatch({ peopleCount: 1 })
  const attestation = await createIssued({ batchId: batch.id })
  return { batch, attestation, message: await createMessageOf(attestation, state) }
}

test.group('Sendings', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a waiting one can be deleted, and its attestation is cancelled', async ({
    client,
    assert,
    db,
  }) => {
    const { batch, attestation, message } = await shipmentIn('waiting')
    const operator = await createAccount('operator')
    const response = await client
      .post(`/attestati/spedizioni/${message.id}/eliminazione`)
      .loginAs(operator)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', `/attestati/generazioni/${batch.id}`)
    assert.equal((await message.refresh()).state, 'cancelled')
    assert.equal((await attestation.refresh()).state, 'cancelled')
    await db.assertHas('audit_events', { action: 'messages.cancelled', actor_id: operator.id })
    assert.isTrue((await balanceOf(batch.id)).balances)
  })

  test('a sent one cannot be deleted', async ({ client, assert }) => {
    const { attestation, message } = await shipmentIn('sent')
    const response = await client
      .post(`/attestati/spedizioni/${message.id}/eliminazione`)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(409)
    assert.equal((await message.refresh()).state, 'sent')
    assert.equal((await attestation.refresh()).state, 'issued')
  })

  test('a whole batch loses what waits and keeps what has left', async ({ client, assert }) => {
    const batch = await createBatch({ peopleCount: 3 })
    const states: MessageState[] = ['waiting', 'sent', 'waiting']
    const messages = []
    for (const state of states) {
      messages.push(await createMessageOf(await createIssued({ batchId: batch.id }), state))
    }
    await client
      .post(`/attestati/generazioni/${batch.id}/eliminazione`)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .redirects(0)
    for (const message of messages) await message.refresh()
    assert.deepEqual(
      messages.map(({ state }) => state),
      ['cancelled', 'sent', 'cancelled']
    )
    const balance = await balanceOf(batch.id)
    assert.include(balance, { queued: 3, sent: 1, cancelled: 2, waiting: 0, balances: true })
  })

  test('a reissue is not deleted, alone or with its batch', async ({ client, assert }) => {
    const batch = await createBatch({ peopleCount: 1 })
    const old = await createIssued({ batchId: batch.id, state: 'replaced' })
    await createMessageOf(old, 'sent')
    const reissue = await createIssued({ batchId: batch.id, replacesId: old.id })
    const message = await createMessageOf(reissue, 'waiting')
    const coordinator = await createAccount('coordinator')
    const alone = await client
      .post(`/attestati/spedizioni/${message.id}/eliminazione`)
      .loginAs(coordinator)
      .withCsrfToken()
    alone.assertStatus(409)
    await client
      .post(`/attestati/generazioni/${batch.id}/eliminazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    assert.equal((await message.refresh()).state, 'waiting')
    assert.equal((await reissue.refresh()).state, 'issued')
    assert.include(await balanceOf(batch.id), { queued: 2, waiting: 1, sent: 1, balances: true })
  })

  test('a failed one goes again, alone, to the corrected address', async ({
    client,
    assert,
    db,
  }) => {
    const { attestation, message } = await shipmentIn('failed')
    await client
      .post(`/attestati/spedizioni/${message.id}/rinvio`)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .form({ email: 'giusto@posta.example' })
      .redirects(0)
    await message.refresh()
    assert.equal(message.state, 'waiting')
    assert.equal(message.toAddress, 'giusto@posta.example')
    assert.equal((await attestation.refresh()).email, 'giusto@posta.example')
    await db.assertHas('audit_events', {
      action: 'attestation.addressCorrected',
      subject_id: attestation.id,
    })
  })

  test('a wrong address is told beside its field and nothing changes', async ({
    client,
    assert,
  }) => {
    const { message } = await shipmentIn('failed')
    const response = await client
      .post(`/attestati/spedizioni/${message.id}/rinvio`)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .form({ email: 'a@posta.example\nBcc: b@posta.example' })
      .redirects(0)
    response.assertStatus(302)
    assert.property(response.flashMessage('inputErrorsBag'), 'email')
    assert.equal((await message.refresh()).state, 'failed')
  })

  test('a waiting one cannot be sent again', async ({ client, assert }) => {
    const { message } = await shipmentIn('waiting')
    const response = await client
      .post(`/attestati/spedizioni/${message.id}/rinvio`)
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .form({ email: message.toAddress })
    response.assertStatus(409)
    assert.equal((await message.refresh()).state, 'waiting')
  })

  test('an uncertain one may be marked as arrived, a sent one may not', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const uncertain = await shipmentIn('uncertain')
    const confirm = (id: number) =>
      client.post(`/attestati/spedizioni/${id}/arrivo`).loginAs(coordinator).withCsrfToken()
    const response = await confirm(uncertain.message.id).redirects(0)
    response.assertStatus(302)
    assert.equal((await uncertain.message.refresh()).state, 'sent')
    const again = await confirm(uncertain.message.id)
    again.assertStatus(409)
  })

  for (const path of ['eliminazione', 'rinvio', 'arrivo']) {
    test(`${path} is not for a tutor, and unknown ids are 404`, async ({ client, assert }) => {
      const { message } = await shipmentIn('uncertain')
      const tutor = await client
        .post(`/attestati/spedizioni/${message.id}/${path}`)
        .loginAs(await createAccount('tutor'))
        .withCsrfToken()
      tutor.assertStatus(403)
      const unknown = await client
        .post(`/attestati/spedizioni/999999/${path}`)
        .loginAs(await createAccount('operator'))
        .withCsrfToken()
      unknown.assertStatus(404)
      assert.equal((await message.refresh()).state, 'uncertain')
    })
  }

  test('the list shows what asks for a decision first, and finds people', async ({
    client,
    assert,
  }) => {
    const batch = await createBatch({ peopleCount: 3 })
    const named = async (lastName: string, state: MessageState) =>
      createMessageOf(await createIssued({ batchId: batch.id, firstName: 'Anna', lastName }), state)
    await named('Inviata', 'sent')
    await named('Fallita', 'failed')
    await named('Incerta', 'uncertain')
    const coordinator = await createAccount('coordinator')
    const page = await client.get(`/attestati/generazioni/${batch.id}`).loginAs(coordinator)
    const order = ['Anna Incerta', 'Anna Fallita', 'Anna Inviata'].map((name) =>
      page.text().indexOf(name)
    )
    assert.isTrue(order.every((place, at) => place > 0 && (at === 0 || place > order[at - 1])))
    const found = await client
      .get(`/attestati/generazioni/${batch.id}?cerca=fallita`)
      .loginAs(coordinator)
    found.assertTextIncludes('Anna Fallita')
    assert.notInclude(found.text(), 'Anna Incerta')
  })
})
