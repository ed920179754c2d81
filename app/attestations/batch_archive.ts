import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { storage } from '#core/storage'
import type { StoredPdf } from '#attestations/queries/batch_files'

/** Folder of those that were revoked or replaced. */
const NO_LONGER_VALID = 'non più validi/'
/** Windows refuses these in names; so do line breaks and other controls. */
const FORBIDDEN = /[\p{Cc}\p{Cf}"*/:<>?\\|]/gu
const NAME_LENGTH = 120

/**
 * A ZIP of stored PDFs, byte for byte, made while it is read: files are opened one at a time. They are stored, not
 * deflated, since that would save a twentieth of their size.
 */
export function archiveOf(pdfs: StoredPdf[]): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const open = oneAtATime(output)
  zip.on('error', (error: Error) => output.destroy(error))
  for (const pdf of pdfs) {
    zip.addReadStreamLazy(archiveName(pdf), { compress: false, size: pdf.bytes }, (take) =>
      take(null, open(pdf.key))
    )
  }
  zip.end()
  return output
}

/**
 * Opens stored files for an archive, whose library listens neither to their faults nor to a reader who goes away: the
 * first would end the process, the second would leave a file open.
 */
function oneAtATime(output: Readable): (key: string) => Readable {
  let current: Readable | null = null
  output.on('close', () => current?.destroy())
  return (key) => {
    current = storage.stream(key).on('error', (error) => output.destroy(error))
    return current
  }
}

/** "0084-2026 Brambilla Łucja.pdf": unique by its number, sorted by it, and safe on any disk. */
export function archiveName({ number, year, firstName, lastName, isValid }: StoredPdf): string {
  const person = `${lastName} ${firstName}`.normalize('NFC').replace(FORBIDDEN, ' ')
  const words = person.trim().split(/\s+/u).join(' ')
  const name = `${String(number).padStart(4, '0')}-${year} ${[...words].slice(0, NAME_LENGTH).join('')}`
  return `${isValid ? '' : NO_LONGER_VALID}${name.replace(/[. ]+$/, '')}.pdf`
}
