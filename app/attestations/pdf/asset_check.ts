import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from '#attestations/pdf/image_size'
import { cleanSvg, looksLikeSvg } from '#attestations/pdf/svg_check'
import type { TemplateAsset } from '#attestations/pdf/types'

const LARGEST = 1_000_000
const LONGEST_SIDE = 5000
const TYPES = ['image/png', 'image/jpeg']

export type AssetCheck = { ok: true; asset: TemplateAsset } | { ok: false; message: string }

/**
 * A picture that may go into a template, cleaned where it can hide something. What counts is the content: the name of a file proves nothing.
 */
export async function checkAsset(bytes: Uint8Array): Promise<AssetCheck> {
  if (bytes.length === 0) return refused('Il file è vuoto.')
  if (bytes.length > LARGEST)
    return refused('L’immagine supera 1 MB: la riduca e la carichi di nuovo.')
  if (looksLikeSvg(bytes)) return checkSvg(bytes)
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !TYPES.includes(type.mime))
    return refused('Il file non è un’immagine PNG, JPEG o SVG.')
  const size = imageSize(bytes, type.mime)
  if (!size) return refused('L’immagine è rovinata: la esporti di nuovo.')
  if (Math.max(size.width, size.height) > LONGEST_SIDE) {
    return refused(
      `L’immagine misura ${size.width} × ${size.height} punti: il massimo è ${LONGEST_SIDE} per lato.`
    )
  }
  return { ok: true, asset: { contentType: type.mime, bytes } }
}

function checkSvg(bytes: Uint8Array): AssetCheck {
  const cleaned = cleanSvg(Buffer.from(bytes).toString('utf8'))
  if (!cleaned.ok) return cleaned
  return { ok: true, asset: { contentType: 'image/svg+xml', bytes: Buffer.from(cleaned.svg) } }
}

const refused = (message: string): AssetCheck => ({ ok: false, message })
