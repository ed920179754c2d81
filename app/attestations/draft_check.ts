import { sha256 } from '#core/storage'
import { unknownTags } from '#core/tags'
import type { DraftText } from '#attestations/actions/save_template_draft'
import { checkAsset } from '#attestations/pdf/asset_check'
import { checkTemplate } from '#attestations/pdf/template_check'
import { tryTemplate } from '#attestations/pdf/template_trial'
import type { TemplateFault, TemplateSource } from '#attestations/pdf/types'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import type TemplateVersion from '#attestations/models/template_version'
import { templateSource } from '#attestations/queries/template_source'
import { SAMPLES, samplePerson, type SampleName } from '#attestations/template_samples'

/** A picture that passed, cleaned where it had to be, with the key it is stored under: one a content. */
export type CheckedAsset = {
  name: string
  contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  content: Uint8Array
  sha256: string
  storageKey: string
}

/** Something to mend, beside the field it stands in. */
export type DraftFault = {
  field: 'titolo' | 'layout' | 'stile' | 'immagine'
  message: string
  line?: number
}

/** What somebody wants to do to a draft. */
export type DraftChange = DraftText & {
  added: { name: string; bytes: Uint8Array } | null
  removed: string | null
}

export type DraftCheck = {
  faults: DraftFault[]
  added: CheckedAsset | null
  source: TemplateSource
}

const MOST_PICTURES = 12

/** Everything that speaks against a change, all at once, and what would be printed. */
export async function checkDraft(
  version: TemplateVersion,
  change: DraftChange
): Promise<DraftCheck> {
  const { orientation, body, style } = change
  const saved = await templateSource(version.id)
  const assets = { ...saved.assets }
  if (change.removed) delete assets[change.removed]
  const picture = await checkPicture(change.added)
  const { asset: added } = picture
  if (added) assets[added.name] = { contentType: added.contentType, bytes: added.content }
  const source = { orientation, body, style, assets }
  const faults = [
    ...titleFaults(change.titleLine),
    ...checkTemplate(source).map(beside),
    ...picture.faults,
    ...tooManyPictures(assets),
  ]
  return { faults, added, source }
}

/**
 * Prints a draft for every sample, the one with the longest values among them, and says what does not stand on its sheet.
 * @throws ChromiumMissing
 */
export async function tryDraft(version: TemplateVersion): Promise<DraftFault[]> {
  const names = Object.keys(SAMPLES) as SampleName[]
  const people = names.map((name) => samplePerson(name, version.titleLine))
  const source = await templateSource(version.id)
  const faults = checkTemplate(source)
  if (faults.length > 0) return faults.map(beside)
  const onPaper = await tryTemplate(await pdfPipeline(), source, people)
  return onPaper.map(beside)
}

function titleFaults(titleLine: string): DraftFault[] {
  return unknownTags(titleLine).map((name) => ({
    field: 'titolo',
    message: `[${name}] non si può usare qui: vanno bene i tag della persona, come [WEBINAR] o [PROGETTO].`,
  }))
}

async function checkPicture(
  given: DraftChange['added']
): Promise<{ asset: CheckedAsset | null; faults: DraftFault[] }> {
  if (!given) return { asset: null, faults: [] }
  const checked = await checkAsset(given.bytes)
  if (!checked.ok) {
    return { asset: null, faults: [{ field: 'immagine', message: checked.message }] }
  }
  const contentType = checked.asset.contentType as CheckedAsset['contentType']
  const hash = sha256(checked.asset.bytes)
  const storageKey = `template-assets/${hash}.${EXTENSIONS[contentType]}`
  const content = checked.asset.bytes
  return { asset: { name: given.name, contentType, content, sha256: hash, storageKey }, faults: [] }
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const

function tooManyPictures(assets: TemplateSource['assets']): DraftFault[] {
  const surplus = Object.keys(assets).length - MOST_PICTURES
  if (surplus <= 0) return []
  const message = `Un modello può avere ${MOST_PICTURES} immagini: ne tolga ${surplus}.`
  return [{ field: 'immagine', message }]
}

function beside({ part, message, line }: TemplateFault): DraftFault {
  const fields = { body: 'layout', style: 'stile', asset: 'immagine', page: 'layout' } as const
  return { field: fields[part], message, line }
}
