import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import attestationsConfig from '#config/attestations'
import { clock } from '#core/clock'
import {
  BuiltinTemplateChanged,
  syncBuiltinTemplates,
} from '#attestations/actions/sync_builtin_templates'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'
import { checkTemplate } from '#attestations/pdf/template_check'
import { publishedTemplates, templateSource } from '#attestations/queries/template_source'

test.group('Shipped templates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('each is published once, however often they are synchronised', async ({ assert, db }) => {
    assert.equal(await syncBuiltinTemplates(), 3)
    assert.equal(await syncBuiltinTemplates(), 0)
    await db.assertCount('attestation_template_versions', 3)
    await db.assertHas('audit_events', { action: 'template_version.published' }, 3)
    const labels = (await publishedTemplates()).map(({ label }) => label)
    assert.deepEqual(labels, [
      'Competenze acquisite, versione 1',
      'Frequenza di un corso, versione 1',
      'Partecipazione a webinar, versione 1',
    ])
  })

  test('they pass the check that guards templates of others', async ({ assert }) => {
    await syncBuiltinTemplates()
    for (const { id } of await TemplateVersion.all()) {
      assert.deepEqual(checkTemplate(await templateSource(id)), [])
    }
  })

  test('a shipped version that was altered is refused, and nothing is written', async ({
    assert,
    cleanup,
  }) => {
    await syncBuiltinTemplates()
    const folder = await copyOfTemplates(cleanup)
    await cp(join(folder, 'webinar/1'), join(folder, 'webinar/2'), { recursive: true })
    await writeFile(join(folder, 'webinar/1/style.css'), 'h1 { color: red }')
    await assert.rejects(() => syncBuiltinTemplates(folder), BuiltinTemplateChanged)
    await assert.rejects(
      () => syncBuiltinTemplates(folder),
      /templates\/webinar\/1 è diverso da quello già pubblicato/
    )
    assert.lengthOf(await TemplateVersion.all(), 3)
  })

  test('a new shipped version is added beside the old one and offered in its place', async ({
    assert,
    cleanup,
  }) => {
    await syncBuiltinTemplates()
    const folder = await copyOfTemplates(cleanup)
    await cp(join(folder, 'webinar/1'), join(folder, 'webinar/2'), { recursive: true })
    assert.equal(await syncBuiltinTemplates(folder), 1)
    const labels = (await publishedTemplates()).map(({ label }) => label)
    assert.include(labels, 'Partecipazione a webinar, versione 2')
    assert.notInclude(labels, 'Partecipazione a webinar, versione 1')
  })

  test('a template of the network with the same name keeps it', async ({ assert }) => {
    const name = 'Partecipazione a webinar'
    const createdAt = clock.now()
    await AttestationTemplate.create({ name, kind: 'webinar', isBuiltin: false, createdAt })
    await syncBuiltinTemplates()
    const shipped = await AttestationTemplate.findByOrFail({ kind: 'webinar', isBuiltin: true })
    assert.equal(shipped.name, 'Partecipazione a webinar (di serie)')
  })
})

async function copyOfTemplates(cleanup: (handler: () => Promise<void>) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'dotecomune-'))
  cleanup(() => rm(folder, { recursive: true }))
  await cp(attestationsConfig.templatesFolder, folder, { recursive: true })
  return folder
}
