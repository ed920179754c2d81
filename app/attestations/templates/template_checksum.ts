import { sha256 } from '#core/storage'

export type PrintedParts = {
  orientation: string
  titleLine: string
  body: string
  style: string
  assets?: Array<{ name: string; sha256: string }>
}

/**
 * SHA-256 of everything a template version puts on paper and on the verification page, so that two versions with
 * the same one print the same.
 */
export function templateChecksum(parts: PrintedParts): string {
  const assets = (parts.assets ?? []).map(({ name, sha256: hash }) => `${name} ${hash}`).sort()
  const content = [parts.orientation, parts.titleLine, parts.body, parts.style, assets]
  return sha256(Buffer.from(JSON.stringify(content)))
}
