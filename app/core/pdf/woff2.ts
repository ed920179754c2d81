import { brotliDecompressSync } from 'node:zlib'

/** What a font can draw and how wide: enough to choose fonts and to fit a name without a browser. */
export interface FontMetrics {
  unitsPerEm: number
  /** Glyph index by code point; absent when the font has no such glyph. */
  glyphs: Map<number, number>
  /** Advance widths by glyph index, in font units. */
  advances: number[]
}

/** Tags of WOFF2's table directory that we meet, by their index (W3C WOFF2, section 4.1). */
const KNOWN_TAGS = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
]
const TRANSFORMED = new Set(['glyf', 'loca'])

/**
 * Reads the character map and the advance widths of a WOFF2 font.
 * @throws when the font keeps its widths in the transformed form, which the bundled ones do not
 */
export function readWoff2(bytes: Buffer): FontMetrics {
  const tables = readTables(bytes)
  const count = tables.hhea.readUInt16BE(34)
  return {
    unitsPerEm: tables.head.readUInt16BE(18),
    glyphs: readCharacterMap(tables.cmap),
    advances: Array.from({ length: count }, (_, index) => tables.hmtx.readUInt16BE(index * 4)),
  }
}

/** The uncompressed tables by tag. */
function readTables(bytes: Buffer): Record<string, Buffer> {
  const cursor = { at: 48 }
  const entries = Array.from({ length: bytes.readUInt16BE(12) }, () => readEntry(bytes, cursor))
  const data = brotliDecompressSync(bytes.subarray(cursor.at, cursor.at + bytes.readUInt32BE(20)))
  let start = 0
  return Object.fromEntries(
    entries.map(({ tag, length }) => [tag, data.subarray(start, (start += length))])
  )
}

function readEntry(bytes: Buffer, cursor: { at: number }) {
  const flags = bytes[cursor.at++]
  const index = flags & 0x3f
  const tag =
    index === 63 ? bytes.toString('latin1', cursor.at, (cursor.at += 4)) : KNOWN_TAGS[index]
  const original = readBase128(bytes, cursor)
  const version = flags >> 6
  const isTransformed = TRANSFORMED.has(tag) ? version === 0 : version !== 0
  if (isTransformed && tag === 'hmtx') throw new Error('Transformed widths in a bundled font')
  return { tag: tag ?? `#${index}`, length: isTransformed ? readBase128(bytes, cursor) : original }
}

function readBase128(bytes: Buffer, cursor: { at: number }): number {
  let value = 0
  for (;;) {
    const byte = bytes[cursor.at++]
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
}

/** Prefers the map of all of Unicode (format 12) to that of the first plane (format 4). */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + index * 8)
  )
    .map((offset) => cmap.subarray(offset))
    .sort((a, b) => b.readUInt16BE(0) - a.readUInt16BE(0))
  const wide = maps.find((map) => map.readUInt16BE(0) === 12)
  const narrow = maps.find((map) => map.readUInt16BE(0) === 4)
  return wide ? readFormat12(wide) : narrow ? readFormat4(narrow) : new Map()
}

function readFormat12(map: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let group = 0; group < map.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    const first = map.readUInt32BE(at)
    const glyph = map.readUInt32BE(at + 8)
    for (let code = first; code <= map.readUInt32BE(at + 4); code++)
      glyphs.set(code, glyph + code - first)
  }
  return glyphs
}

function readFormat4(map: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const doubled = map.readUInt16BE(6)
  for (let at = 14; at < 14 + doubled; at += 2) {
    const end = map.readUInt16BE(at)
    const start = map.readUInt16BE(at + doubled + 2)
    const delta = map.readUInt16BE(at + 2 * doubled + 2)
    const rangeAt = at + 3 * doubled + 2
    const range = map.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : map.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff)
    }
  }
  return glyphs
}
