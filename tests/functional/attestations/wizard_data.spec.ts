import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import WizardDraft from '#core/wizard/draft'
import { answersOf } from '#attestations/wizard/answers'
import { createAccount } from '#tests/support/accounts'
import { createDraft, dataForm, sample } from '#tests/support/wizard'

test.group('Genera attestati, step 1', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a good file leads straight to the people', async ({ client, assert, db: rows }) => {
    const coordinator = await createAccount('coordinator')
    const response = await client
      .post('/attestati/genera')
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await dataForm())
      .file('file', sample('01-webinar-120.csv'))
      .redirects(0)
    const draft = await WizardDraft.findByOrFail('accountId', coordinator.id)
    response.assertHeader('location', `/attestati/genera/${draft.id}/persone`)
    await rows.assertCount('draft_people', 120)
    assert.equal(answersOf(draft).file?.good, 120)
  })

  test('a file with faults keeps its good rows and shows the report', async ({
    client,
    assert,
    db: rows,
  }) => {
    const coordinator = await createAccount('coordinator')
    const response = await client
      .post('/attestati/genera')
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await dataForm())
      .file('file', sample('08-faults.csv'))
    response.assertStatus(200)
    response.assertTextIncludes('15 righe su 25 sono pronte')
    response.assertTextIncludes('10 errori')
    response.assertTextIncludes('Manca l’indirizzo')
    await rows.assertCount('draft_people', 15)
    const draft = await WizardDraft.findByOrFail('accountId', coordinator.id)
    const onward = await client
      .post(`/attestati/genera/${draft.id}/dati`)
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await dataForm())
      .redirects(0)
    onward.assertHeader('location', `/attestati/genera/${draft.id}/persone`)
    assert.equal(answersOf(draft).file?.faulty, 10)
  })

  test('a fault in a field keeps what was typed and the file that was read', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const response = await client
      .post('/attestati/genera')
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await dataForm({ cup: 'D69D1800000' }))
      .file('file', sample('01-webinar-120.csv'))
    response.assertTextIncludes('Il CUP ha 15 caratteri')
    response.assertTextIncludes('D69D1800000')
    response.assertTextIncludes('01-webinar-120.csv')
    const draft = await WizardDraft.findByOrFail('accountId', coordinator.id)
    assert.equal(answersOf(draft).file?.good, 120)
  })

  for (const [name, sentence] of [
    ['09-empty.csv', 'Il file è vuoto'],
    ['10-header-only.csv', 'c’è solo l’intestazione'],
    ['11-not-a-csv.csv', 'È un’immagine'],
  ]) {
    test(`${name} is refused with its own reason`, async ({ client, assert }) => {
      const coordinator = await createAccount('coordinator')
      const response = await client
        .post('/attestati/genera')
        .loginAs(coordinator)
        .withCsrfToken()
        .fields(await dataForm())
        .file('file', sample(name))
      response.assertTextIncludes(sentence)
      const { total } = await db.from('draft_people').count('* as total').firstOrFail()
      assert.equal(Number(total), 0)
    })
  }

  test('a file of 21 MB is refused, and what was typed is kept', async ({ client }) => {
    const response = await client
      .post('/attestati/genera')
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .fields(await dataForm())
      .file('file', Buffer.alloc(21 * 1024 * 1024, 'a;b\n'), { filename: 'grande.csv' })
    response.assertTextIncludes('Il file supera i 20 MB')
    response.assertTextIncludes('DoteComune Network')
  })

  test('an operator may, a tutor may not', async ({ client }) => {
    const operator = await client.get('/attestati/genera').loginAs(await createAccount('operator'))
    operator.assertStatus(200)
    const tutor = await client.get('/attestati/genera').loginAs(await createAccount('tutor'))
    tutor.assertStatus(403)
  })

  test('a draft is its author’s alone', async ({ client }) => {
    const draft = await createDraft(await createAccount('coordinator'))
    const other = await client
      .get(`/attestati/genera/${draft.id}/dati`)
      .loginAs(await createAccount('coordinator'))
    other.assertStatus(404)
  })

  test('the layout can be downloaded', async ({ client }) => {
    const response = await client
      .get('/attestati/genera/tracciato.csv')
      .loginAs(await createAccount('operator'))
    response.assertStatus(200)
    response.assertHeader('content-disposition', 'attachment; filename="tracciato-attestati.csv"')
    response.assertTextIncludes('nome;cognome;codice_fiscale;email;cellulare;ore')
  })
})
