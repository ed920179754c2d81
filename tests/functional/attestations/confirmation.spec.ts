import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { RegisterPeople } from '#attestations/actions/register_people'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'
import DraftPerson from '#attestations/models/draft_person'
import Message from '#messaging/models/message'
import { createAccount } from '#tests/support/accounts'
import { createDraft } from '#tests/support/wizard'

test.group('Genera attestati, confirmation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('freezes the people, numbers them in order and queues their messages', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [{}, { firstName: 'Giosuè', lastName: 'D’Amico' }])
    const response = await client
      .post(`/attestati/genera/${draft.id}/riepilogo`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    const batch = await Batch.findByOrFail('draftId', draft.id)
    response.assertHeader('location', `/attestati/generazioni/${batch.id}`)
    while (await new RegisterPeople().handle()) continue

    const [first, second] = await Attestation.query().where('batchId', batch.id).orderBy('row')
    assert.equal(second.registryNumber, first.registryNumber + 1)
    assert.equal(first.frozenValues.ORE, '18')
    const message = await Message.findByOrFail('causeId', second.id)
    assert.equal(message.state, 'waiting')
    assert.isNull(message.readyAt)
    assert.include(message.body, 'Gentile Giosuè D’Amico')
    assert.equal(message.dueAt.toMillis(), batch.sendAt.toMillis())
  })

  test('a second click finds the same batch', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const confirm = () =>
      client
        .post(`/attestati/genera/${draft.id}/riepilogo`)
        .loginAs(coordinator)
        .withCsrfToken()
        .redirects(0)
    const first = await confirm()
    const second = await confirm()
    assert.equal(second.header('location'), first.header('location'))
    assert.lengthOf(await Batch.query().where('draftId', draft.id), 1)
  })

  test('an hour that passed meanwhile is refused and nothing is made', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    clock.freeze(clock.now().plus({ days: 3 }))
    const response = await client
      .post(`/attestati/genera/${draft.id}/riepilogo`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', `/attestati/genera/${draft.id}/invio`)
    assert.lengthOf(await Batch.query().where('draftId', draft.id), 0)
  })

  test('a batch of nobody is refused', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [])
    const response = await client
      .post(`/attestati/genera/${draft.id}/riepilogo`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(302)
    assert.lengthOf(await Batch.query().where('draftId', draft.id), 0)
  })

  test('a tutor may not confirm, nor anybody the draft of another', async ({ client, assert }) => {
    const draft = await createDraft(await createAccount('coordinator'))
    const url = `/attestati/genera/${draft.id}/riepilogo`
    const tutor = await client
      .post(url)
      .loginAs(await createAccount('tutor'))
      .withCsrfToken()
      .redirects(0)
    tutor.assertStatus(403)
    const other = await client
      .post(url)
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
      .redirects(0)
    other.assertStatus(404)
    assert.lengthOf(await Batch.query().where('draftId', draft.id), 0)
  })

  test('people who were taken off the list are not registered', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [{}, {}, {}])
    const people = await client.get(`/attestati/genera/${draft.id}/persone`).loginAs(coordinator)
    people.assertTextIncludes('3 persone')
    const person = await DraftPerson.findByOrFail({ draftId: draft.id, row: 3 })
    await client
      .delete(`/attestati/genera/${draft.id}/persone/${person.id}`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    await client
      .post(`/attestati/genera/${draft.id}/riepilogo`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    while (await new RegisterPeople().handle()) continue
    const batch = await Batch.findByOrFail('draftId', draft.id)
    const rows = await Attestation.query().where('batchId', batch.id).orderBy('row')
    assert.deepEqual(
      rows.map(({ row }) => row),
      [2, 4]
    )
    assert.equal(batch.peopleCount, 2)
  })
})
