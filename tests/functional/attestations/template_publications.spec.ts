import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { publishedTemplates } from '#attestations/queries/template_source'
import { versionPath } from '#attestations/templates/template_editor'
import { createAccount } from '#tests/support/accounts'
import { createPublishedVersion, createTemplateDraft } from '#tests/support/templates'

test.group('Publishing a template version', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('it is asked first, then frozen and offered in the wizard', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator, 'Seminari')
    assert.deepEqual(await publishedTemplates(), [])
    const question = await client.get(`${versionPath(draft)}/pubblicazione`).loginAs(coordinator)
    question.assertTextIncludes('Pubblica la versione 1?')
    question.assertTextIncludes('Una versione pubblicata non cambia più.')
    const response = await client
      .post(`${versionPath(draft)}/pubblicazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ impronta: draft.checksum })
      .redirects(0)
    response.assertHeader('location', `/modelli/attestati/${draft.templateId}`)
    await draft.refresh()
    assert.equal(draft.state, 'published')
    assert.isNotNull(draft.publishedAt)
    assert.deepEqual(await publishedTemplates(), [
      { versionId: draft.id, label: 'Seminari, versione 1' },
    ])
    await db.assertHas('audit_events', {
      action: 'template_version.published',
      actor_id: coordinator.id,
    })
  })

  test('a layout that runs off the sheet with long values is refused', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const style = `${draft.style}.titolo { font-size: calc(14 * var(--u)) }`
    await draft.merge({ style }).save()
    const response = await client
      .post(`${versionPath(draft)}/pubblicazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ impronta: draft.checksum })
    response.assertStatus(422)
    response.assertTextIncludes('Il testo esce dal foglio')
    assert.equal((await draft.refresh()).state, 'draft')
  })

  test('a draft that was changed since it was looked at is not published', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(`${versionPath(draft)}/pubblicazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ impronta: '0'.repeat(64) })
    response.assertTextIncludes('Nel frattempo la bozza è cambiata, e non è stata pubblicata')
    assert.equal((await draft.refresh()).state, 'draft')
  })

  test('a published version is not published again', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const published = await createPublishedVersion(coordinator)
    const path = `${versionPath(published)}/pubblicazione`
    const question = await client.get(path).loginAs(coordinator)
    question.assertStatus(409)
    const response = await client
      .post(path)
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ impronta: published.checksum })
    response.assertStatus(409)
  })

  test('an operator is refused', async ({ client, assert }) => {
    const draft = await createTemplateDraft(await createAccount('coordinator'))
    const response = await client
      .post(`${versionPath(draft)}/pubblicazione`)
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
      .form({ impronta: draft.checksum })
    response.assertStatus(403)
    assert.equal((await draft.refresh()).state, 'draft')
  })
})
