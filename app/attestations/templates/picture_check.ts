import { sha256 } from '#core/storage'
import { checkAsset } from '#attestations/pdf/asset_check'
import type { TemplateSource } from '#attestations/pdf/types'

/** A picture that passed, cleaned where it had to be, with the key it is stored under: one a content. */
export type CheckedAsset = {
  name: string
  contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  content: Uint8Array
  sha256: string
  storageKey: string
}

type PictureFault = { field: 'immagine'; message: string }

const MOST_PICTURES = 12
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const

/** A new picture by its content, whatever its file is called; none is no fault. */
export async function checkPicture(
  given: { name: string; bytes: Uint8Array } | null
): Promise<{ asset: CheckedAsset | null; faults: PictureFault[] }> {
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

/** A version with more pictures than it may have. */
export function tooManyPictures(assets: TemplateSource['assets']): PictureFault[] {
  const surplus = Object.keys(assets).length - MOST_PICTURES
  if (surplus <= 0) return []
  const message = `Un modello può avere ${MOST_PICTURES} immagini: ne tolga ${surplus}.`
  return [{ field: 'immagine', message }]
}
