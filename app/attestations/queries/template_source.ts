import db from '@adonisjs/lucid/services/db'
import { storage } from '#core/storage'
import type { TemplateSource } from '#attestations/pdf/types'
import type TemplateAsset from '#attestations/models/template_asset'
import TemplateVersion from '#attestations/models/template_version'

/** By checksum: what a published version prints never changes. A draft is read each time. */
const published = new Map<string, TemplateSource>()
const REMEMBERED = 16

/**
 * A version of a template as the printer takes it, pictures included.
 * @throws E_ROW_NOT_FOUND when there is no such version, ENOENT when a picture is gone from the storage
 */
export async function templateSource(versionId: number): Promise<TemplateSource> {
  const version = await TemplateVersion.findOrFail(versionId)
  if (version.state === 'draft') return sourceOf(version)
  return remember(version.checksum, published.get(version.checksum) ?? (await sourceOf(version)))
}

/** The templates one may choose: the newest published version of each that is not archived, by name. */
export async function publishedTemplates(): Promise<Array<{ versionId: number; label: string }>> {
  const rows: Array<{ id: number; name: string; version: number }> = await db
    .from('attestation_template_versions as versions')
    .join('attestation_templates as templates', 'templates.id', 'versions.template_id')
    .whereNull('templates.archived_at')
    .where('versions.state', 'published')
    .whereNotExists((newer) =>
      newer
        .from('attestation_template_versions as newer')
        .whereColumn('newer.template_id', 'versions.template_id')
        .whereColumn('newer.version', '>', 'versions.version')
        .where('newer.state', 'published')
    )
    .orderBy('templates.name')
    .select('versions.id', 'versions.version', 'templates.name')
  return rows.map(({ id, name, version }) => ({
    versionId: id,
    label: `${name}, versione ${version}`,
  }))
}

/** The least recently used one makes room for the next. */
function remember(checksum: string, source: TemplateSource) {
  published.delete(checksum)
  published.set(checksum, source)
  if (published.size > REMEMBERED) published.delete(published.keys().next().value!)
  return source
}

async function sourceOf(version: TemplateVersion): Promise<TemplateSource> {
  const { orientation, body, style } = version
  const assets = await version.related('assets').query()
  return {
    orientation,
    body,
    style,
    assets: Object.fromEntries(await Promise.all(assets.map(named))),
  }
}

async function named({ name, contentType, storageKey }: TemplateAsset) {
  return [name, { contentType, bytes: await storage.read(storageKey) }] as const
}
