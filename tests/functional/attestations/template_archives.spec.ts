import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ArchiveTemplate } from '#attestations/actions/archive_template'
import { publishedTemplates } from '#attestations/queries/template_source'
import { createAccount } from '#tests/support/accounts'
import { createPublishedVersion } from '#tests/support/templates'

const archivePath = (id: number) => `/modelli/attestati/${id}/archivio`

test.group('Archiving a template', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the wizard no longer offers it, and the list keeps it apart', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const { templateId } = await createPublishedVersion(coordinator, 'Fuori uso')
    const response = await client.post(archivePath(templateId)).loginAs(coordinator).withCsrfToken()
    response.assertTextIncludes('Archiviato')
    assert.deepEqual(await publishedTemplates(), [])
    await db.assertHas('audit_events', { action: 'template.archived', subject_id: templateId })
    const inUse = await client.get('/modelli/attestati').loginAs(coordinator)
    assert.notInclude(inUse.text(), 'Fuori uso')
    const archived = await client.get('/modelli/attestati?stato=archiviati').loginAs(coordinator)
    archived.assertTextIncludes('Fuori uso')
  })

  test('twice is refused', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const { template } = await archivedTemplate(coordinator)
    const response = await client
      .post(archivePath(template.id))
      .loginAs(coordinator)
      .withCsrfToken()
    response.assertStatus(409)
  })

  test('an operator is refused', async ({ client, db }) => {
    const { templateId } = await createPublishedVersion(await createAccount('coordinator'))
    const response = await client
      .post(archivePath(templateId))
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
    response.assertStatus(403)
    await db.assertHas('attestation_templates', { id: templateId, archived_at: null })
  })

  test('a template that is not there cannot be archived', async ({ client }) => {
    const response = await client
      .post(archivePath(99_999_999))
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(404)
  })
})

test.group('Putting a template back in use', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the wizard offers it again', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const { template, published } = await archivedTemplate(coordinator)
    await client.delete(archivePath(template.id)).loginAs(coordinator).withCsrfToken()
    const offered = await publishedTemplates()
    assert.deepEqual(
      offered.map(({ versionId }) => versionId),
      [published.id]
    )
    await db.assertHas('audit_events', { action: 'template.restored', subject_id: template.id })
  })

  test('one that is in use already is refused', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const { templateId } = await createPublishedVersion(coordinator)
    const response = await client
      .delete(archivePath(templateId))
      .loginAs(coordinator)
      .withCsrfToken()
    response.assertStatus(409)
  })

  test('an operator is refused', async ({ client, assert }) => {
    const { template } = await archivedTemplate(await createAccount('coordinator'))
    const response = await client
      .delete(archivePath(template.id))
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
    response.assertStatus(403)
    await template.refresh()
    assert.equal(template.state, 'archived')
  })

  test('a template that is not there cannot be put back', async ({ client }) => {
    const response = await client
      .delete(archivePath(99_999_999))
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(404)
  })
})

async function archivedTemplate(author: Awaited<ReturnType<typeof createAccount>>) {
  const published = await createPublishedVersion(author)
  const template = await published.related('template').query().firstOrFail()
  await new ArchiveTemplate(author).handle(template)
  await template.refresh()
  return { published, template }
}
