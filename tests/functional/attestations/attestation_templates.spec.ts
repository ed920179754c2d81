import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { syncBuiltinTemplates } from '#attestations/actions/sync_builtin_templates'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'
import { createAccount } from '#tests/support/accounts'
import { createPublishedVersion, createTemplateDraft } from '#tests/support/templates'

const FORM = { nome: 'Seminari con logo', tipo: 'webinar', da: '' }

test.group('Templates of attestations, the list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator reads the shipped ones, marked as such', async ({ client }) => {
    await syncBuiltinTemplates()
    const response = await client
      .get('/modelli/attestati')
      .loginAs(await createAccount('coordinator'))
    response.assertStatus(200)
    response.assertTextIncludes('Partecipazione a webinar')
    response.assertTextIncludes('Arriva con il portale')
  })

  test('search, kind and state narrow the list', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    await syncBuiltinTemplates()
    await createTemplateDraft(coordinator, 'Seminario 100%', 'attendance')
    const names = async (query: Record<string, string>) => {
      const response = await client.get('/modelli/attestati').qs(query).loginAs(coordinator)
      return [...response.text().matchAll(/modelli\/attestati\/\d+">([^<]+)<\/a>/g)].map(
        (match) => match[1]
      )
    }
    assert.deepEqual(await names({ cerca: '100%' }), ['Seminario 100%'])
    assert.deepEqual(await names({ cerca: 'SEMINARIO' }), ['Seminario 100%'])
    assert.deepEqual(await names({ tipo: 'attendance' }), [
      'Frequenza di un corso',
      'Seminario 100%',
    ])
    assert.deepEqual(await names({ stato: 'bozze' }), ['Seminario 100%'])
    assert.deepEqual(await names({ cerca: 'nulla di simile' }), [])
  })

  test('an operator is refused', async ({ client }) => {
    const response = await client.get('/modelli/attestati').loginAs(await createAccount('operator'))
    response.assertStatus(403)
  })

  test('an address of no template is a page that says so', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    for (const path of ['/modelli/attestati/99999', '/modelli/attestati/1x/versioni/-1']) {
      const response = await client.get(path).loginAs(coordinator)
      response.assertStatus(404)
    }
  })
})

test.group('Templates of attestations, a new one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('it starts as a draft from the plain sheet', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const response = await client
      .post('/modelli/attestati')
      .loginAs(coordinator)
      .withCsrfToken()
      .form(FORM)
      .redirects(0)
    const template = await AttestationTemplate.findByOrFail('name', FORM.nome)
    response.assertHeader('location', `/modelli/attestati/${template.id}/versioni/1/modifica`)
    const draft = await TemplateVersion.findByOrFail('templateId', template.id)
    assert.equal(draft.state, 'draft')
    assert.include(draft.body, '[NOME] [COGNOME]')
    await db.assertHas('audit_events', { action: 'template.created', actor_id: coordinator.id })
  })

  test('a copy brings the layout of the version it was made from', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    await syncBuiltinTemplates()
    const from = await TemplateVersion.firstOrFail()
    await client
      .post('/modelli/attestati')
      .loginAs(coordinator)
      .withCsrfToken()
      .form({ ...FORM, da: from.id })
      .redirects(0)
    const template = await AttestationTemplate.findByOrFail('name', FORM.nome)
    const draft = await TemplateVersion.findByOrFail('templateId', template.id)
    assert.equal(draft.checksum, from.checksum)
    assert.equal(draft.body, from.body)
  })

  test('an operator is refused and nothing is made', async ({ client, db }) => {
    const response = await client
      .post('/modelli/attestati')
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
      .form(FORM)
    response.assertStatus(403)
    await db.assertMissing('attestation_templates', { name: FORM.nome })
  })

  test('a name that is taken is told beside the field', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    await createPublishedVersion(coordinator, FORM.nome)
    const response = await client
      .post('/modelli/attestati')
      .loginAs(coordinator)
      .withCsrfToken()
      .header('referer', '/modelli/attestati/nuovo')
      .form(FORM)
    response.assertTextIncludes('Un altro modello ha già questo nome')
    response.assertTextIncludes(`value="${FORM.nome}"`)
    await db.assertHas('attestation_templates', { name: FORM.nome }, 1)
  })

  test('a copy of what is not there is refused', async ({ client, db }) => {
    const response = await client
      .post('/modelli/attestati')
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .header('referer', '/modelli/attestati/nuovo')
      .form({ ...FORM, da: 99_999_999 })
    response.assertTextIncludes('La versione da copiare non c’è più')
    await db.assertMissing('attestation_templates', { name: FORM.nome })
  })

  test('name and kind are asked for, and the name has a limit', async ({ client }) => {
    const response = await client
      .post('/modelli/attestati')
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
      .header('referer', '/modelli/attestati/nuovo')
      .form({ nome: 'x'.repeat(121), tipo: 'diploma' })
    response.assertTextIncludes('Nel campo «Nome» ci stanno al massimo 120 caratteri.')
    response.assertTextIncludes('Scelga per «Tipo» una delle voci dell’elenco.')
  })
})
