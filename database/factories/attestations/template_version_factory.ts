import Factory from '@adonisjs/lucid/factories'
import { clock } from '#core/clock'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'

let made = 0

const TemplateFactory = Factory.define(AttestationTemplate, () => {
  made += 1
  return {
    name: `Modello di prova ${made}`,
    kind: 'webinar' as const,
    isBuiltin: false,
    createdAt: clock.now(),
  }
}).build()

/** A published version of a template of its own. */
export const TemplateVersionFactory = Factory.define(TemplateVersion, () => ({
  version: 1,
  state: 'published' as const,
  orientation: 'landscape' as const,
  titleLine: 'Partecipazione al webinar «[WEBINAR]»',
  body: '<h1>Attestato</h1><p>[NOME] [COGNOME]</p>',
  style: '',
  checksum: '0'.repeat(64),
  publishedAt: clock.now(),
  createdAt: clock.now(),
  updatedAt: clock.now(),
}))
  .before('create', async (_, version, { $trx }) => {
    const template = await TemplateFactory.client($trx!).create()
    version.templateId = template.id
  })
  .build()
