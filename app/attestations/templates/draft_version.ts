import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import type { Actor } from '#audit/record'
import type AttestationTemplate from '#attestations/models/attestation_template'
import TemplateAsset from '#attestations/models/template_asset'
import TemplateVersion from '#attestations/models/template_version'

/** What a new draft starts from: another version, or the skeleton. */
export type Layout = Pick<
  TemplateVersion,
  'orientation' | 'titleLine' | 'body' | 'style' | 'checksum'
> & { id: number | null }

/** A draft that starts as a copy of a layout, pictures included: both versions name the same stored files. */
export async function draftVersion(
  template: AttestationTemplate,
  from: Layout,
  version: number,
  actor: Actor,
  trx: TransactionClientContract
): Promise<TemplateVersion> {
  const now = clock.now()
  const { orientation, titleLine, body, style, checksum } = from
  const draft = await TemplateVersion.create(
    {
      ...{ templateId: template.id, version, state: 'draft' as const },
      ...{ orientation, titleLine, body, style, checksum },
      ...{ createdBy: actor.id, publishedAt: null, createdAt: now, updatedAt: now },
    },
    { client: trx }
  )
  await copyAssets(from.id, draft, trx)
  return draft
}

async function copyAssets(
  fromId: number | null,
  draft: TemplateVersion,
  trx: TransactionClientContract
) {
  if (fromId === null) return
  const assets = await TemplateAsset.query({ client: trx }).where('versionId', fromId)
  const copies = assets.map(({ name, contentType, bytes, sha256, storageKey }) => ({
    ...{ name, contentType, bytes, sha256, storageKey },
    ...{ versionId: draft.id, createdAt: draft.createdAt },
  }))
  await TemplateAsset.createMany(copies, { client: trx })
}
