import { deflateSync } from 'node:zlib'

/** XYZ of the sRGB primaries and of white, adapted to D50 as ICC profiles want them (IEC 61966-2-1; Bradford). */
const COLOURS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
}
const CURVE_POINTS = 1024

/** A minimal sRGB display profile, ICC version 2, made here so that nobody's profile needs to be shipped. */
export function makeSrgbProfile(): Buffer {
  const curve = toneCurve()
  const tags: Array<[string, Buffer]> = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('Public domain')],
    ...Object.entries(COLOURS).map(([tag, xyz]): [string, Buffer] => [tag, colour(xyz)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((tag): [string, Buffer] => [tag, curve]),
  ]
  return assemble(tags)
}

/** The profile as it goes into every PDF. */
export const srgbDeflated = deflateSync(makeSrgbProfile(), { level: 9 })

function assemble(tags: Array<[string, Buffer]>): Buffer {
  const directory = Buffer.alloc(4 + tags.length * 12)
  directory.writeUInt32BE(tags.length, 0)
  const blocks = new Map<Buffer, number>()
  let at = 128 + directory.length
  tags.forEach(([tag, block], index) => {
    if (!blocks.has(block)) {
      blocks.set(block, at)
      at += block.length
    }
    directory.write(tag, 4 + index * 12, 'latin1')
    directory.writeUInt32BE(blocks.get(block)!, 8 + index * 12)
    directory.writeUInt32BE(block.length, 12 + index * 12)
  })
  return Buffer.concat([header(at), directory, ...blocks.keys()])
}

/** ICC.1:2001, 6.1. The date is that of the standard, not of today: the profile never changes. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  ;[1999, 10, 18, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2))
  bytes.write('acsp', 36, 'latin1')
  writeXyz(bytes, 68, COLOURS.wtpt)
  return bytes
}

function writeXyz(bytes: Buffer, at: number, xyz: number[]) {
  xyz.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), at + index * 4))
}

function colour(xyz: number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 0, 'latin1')
  writeXyz(bytes, 8, xyz)
  return bytes
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(CURVE_POINTS, 8)
  for (let index = 0; index < CURVE_POINTS; index++) {
    bytes.writeUInt16BE(Math.round(linear(index / (CURVE_POINTS - 1)) * 65535), 12 + index * 2)
  }
  return bytes
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function text(words: string): Buffer {
  return padded(
    Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${words}\0`, 'latin1')])
  )
}

/** ICC.1:2001, 6.5.17: the ASCII form, then empty Unicode and Macintosh forms. */
function description(words: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length + 1)
  const start = Buffer.from('desc\0\0\0\0', 'latin1')
  return padded(
    Buffer.concat([start, length, Buffer.from(`${words}\0`, 'latin1'), Buffer.alloc(8 + 3 + 67)])
  )
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
