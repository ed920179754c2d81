import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DraftNextVersion } from '#attestations/actions/draft_next_version'
import { versionPath } from '#attestations/templates/template_editor'
import { createAccount } from '#tests/support/accounts'
import { createPublishedVersion, createTemplateDraft } from '#tests/support/templates'

test.group('Deleting the draft of a template', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('it is asked first; the published versions stay', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    const published = await createPublishedVersion(coordinator)
    const template = await published.related('template').query().firstOrFail()
    const draft = await new DraftNextVersion(coordinator).handle(template)
    const question = await client.get(`${versionPath(draft)}/eliminazione`).loginAs(coordinator)
    question.assertTextIncludes('Elimina la bozza della versione 2?')
    const response = await client
      .post(`${versionPath(draft)}/eliminazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', `/modelli/attestati/${template.id}`)
    await db.assertMissing('attestation_template_versions', { id: draft.id })
    await db.assertHas('attestation_template_versions', { id: published.id })
    await db.assertHas('audit_events', { action: 'template_version.deleted' })
  })

  test('with its only version the template goes too', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(`${versionPath(draft)}/eliminazione`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', '/modelli/attestati')
    await db.assertMissing('attestation_templates', { id: draft.templateId })
  })

  test('a published version is never deleted', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    const published = await createPublishedVersion(coordinator)
    const path = `${versionPath(published)}/eliminazione`
    const question = await client.get(path).loginAs(coordinator)
    question.assertStatus(409)
    const response = await client.post(path).loginAs(coordinator).withCsrfToken()
    response.assertStatus(409)
    await db.assertHas('attestation_template_versions', { id: published.id })
  })

  test('an operator is refused', async ({ client, db }) => {
    const draft = await createTemplateDraft(await createAccount('coordinator'))
    const response = await client
      .post(`${versionPath(draft)}/eliminazione`)
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
    response.assertStatus(403)
    await db.assertHas('attestation_template_versions', { id: draft.id })
  })

  test('a draft that is not there cannot be deleted', async ({ client }) => {
    const response = await client
      .post('/modelli/attestati/1/versioni/99999/eliminazione')
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(404)
  })
})
