import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { PORTAL, record } from '#audit/record'
import {
  type BuiltinVersion,
  readBuiltinTemplates,
} from '#attestations/templates/builtin_templates'
import { templateVersionLifecycle } from '#attestations/lifecycle'
import AttestationTemplate from '#attestations/models/attestation_template'
import TemplateVersion from '#attestations/models/template_version'
import { templateChecksum } from '#attestations/templates/template_checksum'

/** A shipped version differs from the one already published here: nothing was changed. */
export class BuiltinTemplateChanged extends Error {
  constructor({ kind, version }: BuiltinVersion) {
    super(
      `Il modello templates/${kind}/${version} è diverso da quello già pubblicato in questo portale: ` +
        `una versione pubblicata non cambia. Rimetta i file com’erano e dia alle modifiche un nuovo numero di versione.`
    )
  }
}

/**
 * Publishes the shipped templates that this portal does not have yet; all of them, or none. Safe to repeat.
 * @param folder where they are, `templates/` of the product when not given
 * @returns how many versions were added
 * @throws BuiltinTemplateChanged
 */
export async function syncBuiltinTemplates(folder?: string): Promise<number> {
  const shipped = await readBuiltinTemplates(folder)
  return db.transaction(async (trx) => {
    let added = 0
    for (const version of shipped) added += await syncVersion(version, trx)
    return added
  })
}

async function syncVersion(shipped: BuiltinVersion, trx: TransactionClientContract) {
  const template = await builtinTemplate(shipped, trx)
  const checksum = templateChecksum({ ...shipped, titleLine: shipped.title })
  const published = await TemplateVersion.query({ client: trx })
    .where({ templateId: template.id, version: shipped.version })
    .first()
  if (published && published.checksum !== checksum) throw new BuiltinTemplateChanged(shipped)
  if (published) return 0
  await publishShipped(template, shipped, checksum, trx)
  return 1
}

async function builtinTemplate(shipped: BuiltinVersion, trx: TransactionClientContract) {
  const known = await AttestationTemplate.query({ client: trx })
    .where({ kind: shipped.kind, isBuiltin: true })
    .first()
  if (known) return known
  const isTaken = await AttestationTemplate.findBy({ name: shipped.name }, { client: trx })
  return AttestationTemplate.create(
    {
      name: isTaken ? `${shipped.name} (di serie)` : shipped.name,
      kind: shipped.kind,
      isBuiltin: true,
      archivedAt: null,
      createdAt: clock.now(),
    },
    { client: trx }
  )
}

async function publishShipped(
  template: AttestationTemplate,
  shipped: BuiltinVersion,
  checksum: string,
  trx: TransactionClientContract
) {
  const now = clock.now()
  const { version, orientation, title, body, style } = shipped
  const created = await TemplateVersion.create(
    {
      ...{ templateId: template.id, version, orientation, titleLine: title, body, style, checksum },
      state: templateVersionLifecycle.next('publish', 'draft'),
      ...{ createdBy: null, publishedAt: now, createdAt: now, updatedAt: now },
    },
    { client: trx }
  )
  const subject = { type: 'template_version', id: created.id }
  await record(PORTAL, 'template_version.published', subject, { name: template.name, version }, trx)
}
