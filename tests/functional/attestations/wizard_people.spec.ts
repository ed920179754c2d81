import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type WizardDraft from '#core/wizard/draft'
import { ConfirmDraft } from '#attestations/actions/confirm_draft'
import DraftPerson from '#attestations/models/draft_person'
import { createAccount } from '#tests/support/accounts'
import { createDraft } from '#tests/support/wizard'

const personAt = (draft: WizardDraft, row: number) =>
  DraftPerson.findByOrFail({ draftId: draft.id, row })

test.group('Genera attestati, step 2', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the rows most at risk come first, and search and order are kept', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [
      { firstName: 'Anna', lastName: 'Bianchi' },
      { firstName: 'Zoe', lastName: 'Abate', minutes: null },
    ])
    const url = `/attestati/genera/${draft.id}/persone`
    const first = await client.get(url).loginAs(coordinator)
    assert.isBelow(first.text().indexOf('Abate Zoe'), first.text().indexOf('Bianchi Anna'))
    first.assertTextIncludes('mancano le ore')
    const found = await client.get(`${url}?cerca=bianch&ordine=cognome`).loginAs(coordinator)
    found.assertTextIncludes('Bianchi Anna')
    assert.notInclude(found.text(), 'Abate Zoe')
    const nobody = await client.get(`${url}?cerca=%25`).loginAs(coordinator)
    nobody.assertTextIncludes('Nessuno corrisponde')
  })

  test('"Elimina" takes one off the list and "Annulla" puts them back', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator, [{}, {}])
    const person = await personAt(draft, 2)
    const url = `/attestati/genera/${draft.id}/persone/${person.id}`
    await client.delete(url).loginAs(coordinator).withCsrfToken().redirects(0)
    assert.isTrue((await person.refresh()).isRemoved)
    await client.post(`${url}/ripristino`).loginAs(coordinator).withCsrfToken().redirects(0)
    assert.isFalse((await person.refresh()).isRemoved)
  })

  test('a corrected person is judged like the file, all faults at once', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const person = await personAt(draft, 2)
    const url = `/attestati/genera/${draft.id}/persone/${person.id}`
    const wrong = await client
      .put(url)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ nome: '', cognome: 'Rossi', email: 'rossi@', ore: 'diciotto' })
      .redirects(0)
    assert.sameMembers(Object.keys(wrong.flashMessage('inputErrorsBag')), ['nome', 'email', 'ore'])
    assert.equal((await person.refresh()).lastName, 'Brambilla')
    const right = await client
      .put(url)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ nome: 'Łucja', cognome: 'Brambilla', email: 'nuova@posta.example', ore: '13,5' })
      .redirects(0)
    right.assertStatus(302)
    assert.include((await person.refresh()).serialize(), {
      email: 'nuova@posta.example',
      minutes: 810,
    })
  })

  test('people of a confirmed draft change no more', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const person = await personAt(draft, 2)
    await new ConfirmDraft(coordinator).handle(draft)
    const response = await client
      .delete(`/attestati/genera/${draft.id}/persone/${person.id}`)
      .loginAs(coordinator)
      .withCsrfToken()
    response.assertStatus(409)
    assert.isFalse((await person.refresh()).isRemoved)
  })

  test('nobody touches the people of another’s draft', async ({ client, assert }) => {
    const draft = await createDraft(await createAccount('coordinator'))
    const person = await personAt(draft, 2)
    const url = `/attestati/genera/${draft.id}/persone/${person.id}`
    const operator = await createAccount('operator')
    for (const request of [
      client.get(url),
      client.get(`${url}/anteprima.pdf`),
      client.delete(url).withCsrfToken(),
    ]) {
      const response = await request.loginAs(operator)
      response.assertStatus(404)
    }
    assert.isFalse((await person.refresh()).isRemoved)
  })

  test('the preview is a PDF, and a picture', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createDraft(coordinator)
    const person = await personAt(draft, 2)
    const url = `/attestati/genera/${draft.id}/persone/${person.id}`
    const pdf = await client.get(`${url}/anteprima.pdf`).loginAs(coordinator)
    pdf.assertStatus(200)
    pdf.assertHeader('content-type', 'application/pdf')
    const picture = await client.get(`${url}/anteprima.png`).loginAs(coordinator)
    picture.assertStatus(200)
    picture.assertHeader('content-type', 'image/png')
  })
})
