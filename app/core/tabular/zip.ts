import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { MAX_INFLATED_BYTES } from '#core/tabular/limits'
import { TableRefused } from '#core/tabular/refusal'

/** One file inside a zip; sizes in bytes. `size` is what the zip declares, and `zipEntryBytes` holds it to that. */
export interface ZipEntry {
  name: string
  size: number
  compressedSize: number
  isDeflated: boolean
  offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
const MAX_DIRECTORY_BYTES = 1024 * 1024

/**
 * The entries of a zip, by name, from its central directory; nothing is inflated.
 * @throws TableRefused `inflates_too_much` when they declare more than the limit together, `damaged` without a directory
 */
export async function zipEntries(filePath: string): Promise<Map<string, ZipEntry>> {
  const file = await open(filePath)
  try {
    const entries = parseDirectory(await readDirectory(file))
    const declared = entries.reduce((total, { size }) => total + size, 0)
    if (declared > MAX_INFLATED_BYTES) throw new TableRefused({ code: 'inflates_too_much' })
    return new Map(entries.map((entry) => [entry.name, entry]))
  } finally {
    await file.close()
  }
}

/**
 * The content of an entry, in chunks, never more than it declared.
 * @throws TableRefused `inflates_too_much` as soon as it gives one byte more; zlib's own error on broken data
 */
export async function* zipEntryBytes(filePath: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.compressedSize === 0) return
  const start = await dataOffset(filePath, entry)
  const packed = createReadStream(filePath, { start, end: start + entry.compressedSize - 1 })
  const inflated = entry.isDeflated ? packed.pipe(createInflateRaw()) : packed
  if (inflated !== packed) packed.on('error', (error) => inflated.destroy(error))
  let given = 0
  try {
    for await (const chunk of inflated as AsyncIterable<Buffer>) {
      given += chunk.length
      if (given > entry.size) throw new TableRefused({ code: 'inflates_too_much' })
      yield chunk
    }
  } finally {
    packed.destroy()
  }
}

async function readDirectory(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat()
  const length = Math.min(size, END_LENGTH + MAX_COMMENT)
  const tail = await readAt(file, size - length, length)
  const end = tail.lastIndexOf(littleEndian(END_SIGNATURE))
  if (end < 0 || end + END_LENGTH > tail.length) throw new TableRefused({ code: 'damaged' })
  const directoryLength = tail.readUInt32LE(end + 12)
  if (directoryLength > MAX_DIRECTORY_BYTES) throw new TableRefused({ code: 'archive' })
  return readAt(file, tail.readUInt32LE(end + 16), directoryLength)
}

function parseDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** The data start after a local header whose last two lengths the central directory does not know. */
async function dataOffset(filePath: string, entry: ZipEntry): Promise<number> {
  const file = await open(filePath)
  try {
    const header = await readAt(file, entry.offset, 30)
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new TableRefused({ code: 'damaged' })
  return buffer
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
