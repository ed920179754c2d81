import { openPromise, type Entry } from 'yauzl'
import { MAX_INFLATED_BYTES } from '#core/tabular/limits'
import { TableRefused } from '#core/tabular/refusal'

/** One file inside a zip; `size` in bytes is what the zip declares, and `zipEntryBytes` holds it to that. */
export interface ZipEntry {
  size: number
  entry: Entry
}

/** A workbook has a few dozen parts: what has thousands is something else. */
const MAX_ENTRIES = 10_000

/** Sizes are held by `zipEntryBytes`, which tells a bomb from a broken file. */
const OPTIONS = { validateEntrySizes: false, autoClose: false } as const

/**
 * The entries of a zip, by name, from its central directory; nothing is inflated.
 * @throws TableRefused `inflates_too_much` when they declare more than the limit together; yauzl's own error on a
 * broken directory
 */
export async function zipEntries(filePath: string): Promise<Map<string, ZipEntry>> {
  const zip = await openPromise(filePath, OPTIONS)
  try {
    if (zip.entryCount > MAX_ENTRIES) throw new TableRefused({ code: 'archive' })
    const entries = new Map<string, ZipEntry>()
    let declared = 0
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      if (declared > MAX_INFLATED_BYTES) throw new TableRefused({ code: 'inflates_too_much' })
      entries.set(entry.fileName, { size: entry.uncompressedSize, entry })
    }
    return entries
  } finally {
    zip.close()
  }
}

/**
 * The content of an entry, in chunks, never more than it declared.
 * @throws TableRefused `inflates_too_much` as soon as it gives one byte more; zlib's own error on broken data
 */
export async function* zipEntryBytes(
  filePath: string,
  { size, entry }: ZipEntry
): AsyncGenerator<Buffer> {
  const zip = await openPromise(filePath, OPTIONS)
  try {
    let given = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      given += chunk.length
      if (given > size) throw new TableRefused({ code: 'inflates_too_much' })
      yield chunk
    }
  } finally {
    zip.close()
  }
}
