import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { versionPath } from '#attestations/templates/template_editor'
import { createAccount } from '#tests/support/accounts'
import { createTemplateDraft, editorForm } from '#tests/support/templates'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

test.group('Previews of a template', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the saved draft comes as a picture, and not twice while it is the same', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const path = `${versionPath(draft)}/anteprima.png?campione=lungo`
    const response = await client.get(path).loginAs(coordinator)
    response.assertHeader('content-type', 'image/png')
    assert.deepEqual(response.body().subarray(0, 4), PNG)
    const again = await client
      .get(path)
      .loginAs(coordinator)
      .header('if-none-match', String(response.header('etag')))
    again.assertStatus(304)
  })

  test('and as a PDF', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .get(`${versionPath(draft)}/anteprima.pdf?campione=lettere-rare`)
      .loginAs(coordinator)
    response.assertHeader('content-type', 'application/pdf')
    assert.equal(response.body().subarray(0, 5).toString(), '%PDF-')
  })

  test('what is being written is shown without being saved', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(`${versionPath(draft)}/anteprima`)
      .loginAs(coordinator)
      .withCsrfToken()
      .accept('json')
      .fields(await editorForm(draft, { layout: draft.body.replace('<h1>', '<h1>Prova: ') }))
    response.assertStatus(200)
    assert.deepEqual(Buffer.from(response.body().png, 'base64').subarray(0, 4), PNG)
    const { body } = await draft.refresh()
    assert.notInclude(body, 'Prova: ')
  })

  test('what the sandbox refuses is never printed', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(`${versionPath(draft)}/anteprima`)
      .loginAs(coordinator)
      .withCsrfToken()
      .accept('json')
      .fields(await editorForm(draft, { layout: `${draft.body}<script>1</script>` }))
    response.assertStatus(422)
    assert.include(response.body().faults[0].message, 'gli script non sono ammessi')
  })

  test('an operator is refused', async ({ client }) => {
    const draft = await createTemplateDraft(await createAccount('coordinator'))
    const operator = await createAccount('operator')
    for (const name of ['anteprima.png', 'anteprima.pdf', 'immagini/logo']) {
      const response = await client.get(`${versionPath(draft)}/${name}`).loginAs(operator)
      response.assertStatus(403)
    }
  })
})
