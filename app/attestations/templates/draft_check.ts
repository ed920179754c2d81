import { unknownTags } from '#core/tags'
import { missingGlyphs } from '#core/pdf/fonts'
import type { DraftText } from '#attestations/actions/save_template_draft'
import { checkTemplate } from '#attestations/pdf/template_check'
import { tryTemplate } from '#attestations/pdf/template_trial'
import type { TemplateFault, TemplateSource } from '#attestations/pdf/types'
import { checkPicture, tooManyPictures, type CheckedAsset } from '#attestations/templates/picture_check'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import type TemplateVersion from '#attestations/models/template_version'
import { templateSource } from '#attestations/queries/template_source'
import { whyNot } from '#attestations/templates/sample_printing'
import { SAMPLES, samplePerson, type SampleName } from '#attestations/templates/template_samples'

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
    ...glyphFaults(change),
    ...picture.faults,
    ...tooManyPictures(assets),
  ]
  return { faults, added, source }
}

/** Prints a draft for every sample, the one with the longest values among them, and says what does not stand on its sheet. */
export async function tryDraft(version: TemplateVersion): Promise<DraftFault[]> {
  const names = Object.keys(SAMPLES) as SampleName[]
  const people = names.map((name) => samplePerson(name, version.titleLine))
  const source = await templateSource(version.id)
  const faults = checkTemplate(source)
  if (faults.length > 0) return faults.map(beside)
  try {
    const onPaper = await tryTemplate(await pdfPipeline(), source, people)
    return onPaper.map(beside)
  } catch (error) {
    return [{ field: 'layout', message: whyNot(error) }]
  }
}

function titleFaults(titleLine: string): DraftFault[] {
  return unknownTags(titleLine).map((name) => ({
    field: 'titolo',
    message: `[${name}] non si può usare qui: vanno bene i tag della persona, come [WEBINAR] o [PROGETTO].`,
  }))
}

/** The paper has fonts of its own, all embedded: what they lack would come out as an empty square. */
function glyphFaults({ titleLine, body, style }: DraftText): DraftFault[] {
  const texts = { titolo: titleLine, layout: body, stile: style } as const
  return (Object.keys(texts) as Array<keyof typeof texts>).flatMap((field) => {
    const missing = missingGlyphs(texts[field].normalize('NFC'))
    if (missing.length === 0) return []
    const list = missing.slice(0, 10).map((character) => `«${character}»`)
    return [{ field, message: `I caratteri dell’attestato non comprendono ${list.join(', ')}.` }]
  })
}

function beside({ part, message, line }: TemplateFault): DraftFault {
  const fields = { body: 'layout', style: 'stile', asset: 'immagine', page: 'layout' } as const
  return { field: fields[part], message, line }
}
