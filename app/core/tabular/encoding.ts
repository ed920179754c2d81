import { createReadStream } from 'node:fs'
import { TableRefused } from '#core/tabular/refusal'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The encodings as people know them. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

/**
 * A byte order mark decides; then the zeros that UTF-16 has in every Latin letter; then strict UTF-8 over the whole file,
 * as one accent may stand on its last line; what is left was saved by Windows.
 * @throws TableRefused when the bytes are no text at all
 */
export async function detectEncoding(filePath: string, head: Buffer): Promise<Encoding> {
  const wide = wideEncoding(head)
  if (wide) return wide
  if (head.some(isForeignByte)) throw new TableRefused({ code: 'binary' })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(filePath)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** The file's text, a chunk at a time, without its byte order mark. */
export async function* decodedChunks(filePath: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(filePath)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

/** Tab, line ends and the old end-of-file mark are the control characters that texts have. */
const TEXT_CONTROLS = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]
const isForeignByte = (byte: number) => byte < 0x20 && !TEXT_CONTROLS.includes(byte)

function wideEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const share = (parity: number) =>
    head.filter((byte, index) => index % 2 === parity && byte === 0).length / (head.length / 2)
  if (share(1) > 0.7 && share(0) < 0.1) return 'utf-16le'
  if (share(0) > 0.7 && share(1) < 0.1) return 'utf-16be'
  return null
}
