import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import WizardDraft from '#core/wizard/draft'
import Message from '#messaging/models/message'
import { answersOf } from '#attestations/wizard/answers'
import { createAccount } from '#tests/support/accounts'
import { createDraft } from '#tests/support/wizard'

const form = {
  data_invio: '2026-11-24',
  ora_invio: '09:00',
  oggetto: 'Il Suo attestato',
  messaggio: 'Gentile [NOME], ecco [ORE] ore.',
}

test.group('Genera attestati, step 3', (group) => {
  group.each.setup(async () => {
    clock.freeze(DateTime.fromISO('2026-11-21T14:00:00Z'))
    return testUtils.db().wrapInGlobalTransaction()
  })
  group.each.teardown(() => clock.release())

  test('a right date, hour and message lead to the summary', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const response = await client
      .post(`/attestati/genera/${draft.id}/invio`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form(form)
    response.assertTextIncludes('Un attestato partirà martedì 24 novembre 2026, ore 9.00')
  })

  for (const [field, changes, sentence] of [
    ['ora_invio', { data_invio: '2026-11-20' }, 'già passato'],
    ['ora_invio', { data_invio: '2027-03-28', ora_invio: '02:30' }, 'non esiste'],
    ['data_invio', { data_invio: '31/11/2026' }, 'data'],
    ['messaggio', { messaggio: 'Gentile [NMOE]' }, '[NMOE]'],
    ['oggetto', { oggetto: '' }, ''],
  ] as const) {
    test(`a fault in ${field} is told beside it: ${JSON.stringify(changes)}`, async ({
      client,
      assert,
    }) => {
      const coordinator = await createAccount('coordinator')
      const draft = await createDraft(coordinator)
      const response = await client
        .post(`/attestati/genera/${draft.id}/invio`)
        .loginAs(coordinator)
        .withCsrfToken()
        .form({ ...form, ...changes })
        .redirects(0)
      const faults = response.flashMessage('inputErrorsBag') as Record<string, string[]>
      assert.property(faults, field)
      assert.include(faults[field][0], sentence)
      const kept = await WizardDraft.findOrFail(draft.id)
      assert.equal(answersOf(kept).body, { ...form, ...changes }.messaggio)
    })
  }

  test('who lacks a value for a tag is named before anything is scheduled', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [
      { firstName: 'Élise', lastName: 'Nì', minutes: null },
      {},
    ])
    const page = await client.get(`/attestati/genera/${draft.id}/invio`).loginAs(coordinator)
    page.assertTextIncludes('A una persona manca un valore')
    page.assertTextIncludes('Élise Nì')
    const summary = await client.get(`/attestati/genera/${draft.id}/riepilogo`).loginAs(coordinator)
    summary.assertTextIncludes('1 valore mancante')
  })

  test('the preview shows the text being written, made safe', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const response = await client
      .post(`/attestati/genera/${draft.id}/messaggio`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ oggetto: 'Per [NOME]', messaggio: '<script>alert(1)</script> [COGNOME]' })
    response.assertTextIncludes('<span class="dc-fill">Łucja</span>')
    assert.notInclude(response.text(), '<script>')
  })

  test('a trial goes to its author alone', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    await client
      .post(`/attestati/genera/${draft.id}/prova`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form(form)
      .redirects(0)
    const messages = await Message.query().where({ causeType: 'wizard_draft', causeId: draft.id })
    assert.lengthOf(messages, 1)
    assert.equal(messages[0].toAddress, coordinator.email)
    assert.include(messages[0].subject, '[Prova]')
  })

  test('a step is not open before those that come first', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [{}], { cup: null })
    const response = await client
      .get(`/attestati/genera/${draft.id}/riepilogo`)
      .loginAs(coordinator)
      .redirects(0)
    response.assertHeader('location', `/attestati/genera/${draft.id}/dati`)
  })
})
