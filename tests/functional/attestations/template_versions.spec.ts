import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { storage } from '#core/storage'
import { syncBuiltinTemplates } from '#attestations/actions/sync_builtin_templates'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateAsset from '#attestations/models/template_asset'
import { templateSource } from '#attestations/queries/template_source'
import { versionPath } from '#attestations/templates/template_editor'
import { createAccount } from '#tests/support/accounts'
import {
  LOGO_PNG,
  SVG_WITH_SCRIPT,
  createPublishedVersion,
  createTemplateDraft,
  editorForm,
  putPath,
} from '#tests/support/templates'

test.group('Template drafts, saving', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a draft keeps what was written, and its template the name', async ({
    client,
    assert,
    db,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const body = `<section>\r\n${draft.body}</section>`
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { nome: 'Nuovo nome', layout: body, campione: 'lungo' }))
      .redirects(0)
    response.assertHeader('location', `${versionPath(draft)}/modifica?campione=lungo`)
    const before = draft.checksum
    await draft.refresh()
    assert.equal(draft.body, body.replace('\r\n', '\n'))
    assert.notEqual(draft.checksum, before)
    await db.assertHas('attestation_templates', { id: draft.templateId, name: 'Nuovo nome' })
    await db.assertHas('audit_events', {
      action: 'template_version.saved',
      subject_id: draft.id,
      actor_id: coordinator.id,
    })
  })

  test('everything the sandbox refuses is told at once, and what was typed is kept', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const layout = [
      '<p>[NOME] [COGNOME] [QR] [NOMEE]</p>',
      '<script>alert(1)</script>',
      '<img src="file:///etc/passwd" alt="">',
      '<img src="https://altro.example/logo.png">',
      '<p onclick="x()">{{ process.env }}</p>',
    ].join('\n')
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(
        await editorForm(draft, {
          layout,
          stile: '@import "https://altro.example/stile.css";',
          nome: '',
        })
      )
    response.assertStatus(422)
    for (const reason of [
      'gli script non sono ammessi',
      'è un file del computer, che il portale non apre',
      'sta su un altro sito, che il portale non visita',
      'Un’immagine non ha il testo alternativo',
      'un attestato non esegue codice',
      '[NOMEE] non è un’etichetta che conosciamo',
      '@import non è ammesso',
      'Compili il campo «Nome».',
    ]) {
      response.assertTextIncludes(reason)
    }
    response.assertTextIncludes('Layout, riga 2.')
    response.assertTextIncludes('&lt;script&gt;alert(1)&lt;/script&gt;')
    response.assertTextIncludes('<title>Errore: ')
    assert.notInclude(response.text(), '<script>alert')
    const { body } = await draft.refresh()
    assert.notInclude(body, 'script')
  })

  test('a table without end is refused', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const rows = '<tr><td>1</td></tr>'.repeat(2000)
    const layout = `<p>[NOME] [COGNOME] [QR]</p><table>${rows}</table>`
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { layout }))
    response.assertStatus(422)
    response.assertTextIncludes('Le tabelle hanno 2000 righe')
  })

  test('characters that the paper has no letters for are refused', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { titolo: 'Festa 🎉', layout: `<p>證書</p>${draft.body}` }))
    response.assertStatus(422)
    response.assertTextIncludes('I caratteri dell’attestato non comprendono «🎉».')
    response.assertTextIncludes('I caratteri dell’attestato non comprendono «證», «書».')
  })

  test('the second of two people who save is told, and loses nothing', async ({
    client,
    assert,
  }) => {
    const first = await createAccount('coordinator', { fullName: 'Paola Bellini' })
    const second = await createAccount('admin')
    const draft = await createTemplateDraft(first)
    const seen = await editorForm(draft)
    const save = (account: typeof first, changes: Record<string, unknown>) =>
      client
        .post(putPath(draft))
        .loginAs(account)
        .withCsrfToken()
        .fields({ ...seen, ...changes })
    await save(first, { titolo: 'Il titolo della prima' })
    const told = await save(second, { titolo: 'Il titolo della seconda' })
    told.assertStatus(409)
    told.assertTextIncludes('Paola Bellini ha salvato questa bozza')
    told.assertTextIncludes('value="Il titolo della seconda"')
    told.assertTextIncludes('Il titolo della prima')
    await draft.refresh()
    assert.equal(draft.titleLine, 'Il titolo della prima')
    told.assertTextIncludes(`name="visto" value="${draft.updatedAt.toMillis()}"`)
  })

  test('an operator is refused', async ({ client, assert }) => {
    const draft = await createTemplateDraft(await createAccount('coordinator'))
    const response = await client
      .post(putPath(draft))
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
      .fields(await editorForm(draft, { titolo: 'Altro' }))
    response.assertStatus(403)
    assert.notEqual((await draft.refresh()).titleLine, 'Altro')
  })

  test('a published version takes nothing more', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const published = await createPublishedVersion(coordinator)
    const response = await client
      .post(putPath(published))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(published))
    response.assertStatus(409)
  })

  test('a name that another template has is told beside the field', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    await createTemplateDraft(coordinator, 'Occupato')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { nome: 'Occupato' }))
    response.assertStatus(422)
    response.assertTextIncludes('Un altro modello ha già questo nome')
  })
})

test.group('Template drafts, pictures', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a logo is stored under the name of its file and can be used at once', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const layout = `<img src="asset:logo-ente" alt="Comune di Prova">${draft.body}`
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { layout }))
      .file('immagine', LOGO_PNG, { filename: 'Logo Ente.exe', contentType: 'text/plain' })
    response.assertStatus(200)
    response.assertTextIncludes('asset:logo-ente')
    const asset = await TemplateAsset.findByOrFail('versionId', draft.id)
    assert.equal(asset.contentType, 'image/png')
    assert.deepEqual(await storage.read(asset.storageKey), LOGO_PNG)
    const { assets } = await templateSource(draft.id)
    assert.deepEqual(Object.keys(assets), ['logo-ente'])
    const shown = await client.get(`${versionPath(draft)}/immagini/logo-ente`).loginAs(coordinator)
    shown.assertHeader('content-type', 'image/png')
    shown.assertHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    )
  })

  test('a drawing loses its scripts', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { immagine_nome: 'marchio' }))
      .file('immagine', Buffer.from(SVG_WITH_SCRIPT), { filename: 'marchio.svg' })
    const asset = await TemplateAsset.findByOrFail({ versionId: draft.id, name: 'marchio' })
    const stored = (await storage.read(asset.storageKey)).toString()
    assert.include(stored, '<rect')
    assert.notMatch(stored, /script|onclick|alert/)
  })

  test('what is no picture is refused whatever its name, with the text kept', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(putPath(draft))
      .loginAs(coordinator)
      .withCsrfToken()
      .fields(await editorForm(draft, { titolo: 'Titolo appena scritto' }))
      .file('immagine', Buffer.from('MZ programma'), { filename: 'logo.png' })
    response.assertStatus(422)
    response.assertTextIncludes('Il file non è un’immagine PNG, JPEG o SVG.')
    response.assertTextIncludes('value="Titolo appena scritto"')
    assert.isNull(await TemplateAsset.findBy('versionId', draft.id))
  })

  test('a picture that the layout still names cannot be taken away', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const send = async (changes: Record<string, unknown>, file?: Buffer) => {
      await draft.refresh()
      const request = client.post(putPath(draft)).loginAs(coordinator).withCsrfToken()
      request.fields(await editorForm(draft, changes))
      return file ? request.file('immagine', file, { filename: 'logo.png' }) : request
    }
    const plain = draft.body
    await send({ layout: `<img src="asset:logo" alt="">${plain}` }, LOGO_PNG)
    const refused = await send({ togli: 'logo' })
    refused.assertStatus(422)
    refused.assertTextIncludes('asset:logo» non è tra gli allegati')
    await send({ togli: 'logo', layout: plain })
    await db.assertMissing('template_assets', { version_id: draft.id })
  })
})

test.group('Template versions, the next one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const nextPath = (templateId: number) => `/modelli/attestati/${templateId}/versioni`

  test('it is a draft that starts from the published one', async ({ client, assert, db }) => {
    const coordinator = await createAccount('coordinator')
    const published = await createPublishedVersion(coordinator)
    const response = await client
      .post(nextPath(published.templateId))
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader(
      'location',
      `/modelli/attestati/${published.templateId}/versioni/2/modifica`
    )
    await db.assertHas('attestation_template_versions', {
      template_id: published.templateId,
      version: 2,
      state: 'draft',
      checksum: published.checksum,
    })
    await db.assertHas('audit_events', { action: 'template_version.drafted' })
    await published.refresh()
    assert.equal(published.state, 'published')
  })

  test('a second draft at a time is refused', async ({ client, db }) => {
    const coordinator = await createAccount('coordinator')
    const draft = await createTemplateDraft(coordinator)
    const response = await client
      .post(nextPath(draft.templateId))
      .loginAs(coordinator)
      .withCsrfToken()
    response.assertStatus(409)
    await db.assertHas('attestation_template_versions', { template_id: draft.templateId }, 1)
  })

  test('a shipped template gets its versions with the product only', async ({ client }) => {
    await syncBuiltinTemplates()
    const shipped = await AttestationTemplate.firstOrFail()
    const response = await client
      .post(nextPath(shipped.id))
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(409)
  })

  test('an operator is refused', async ({ client, db }) => {
    const published = await createPublishedVersion(await createAccount('coordinator'))
    const response = await client
      .post(nextPath(published.templateId))
      .loginAs(await createAccount('operator'))
      .withCsrfToken()
    response.assertStatus(403)
    await db.assertHas('attestation_template_versions', { template_id: published.templateId }, 1)
  })

  test('a template that is not there has no next version', async ({ client }) => {
    const response = await client
      .post(nextPath(99_999_999))
      .loginAs(await createAccount('coordinator'))
      .withCsrfToken()
    response.assertStatus(404)
  })
})
