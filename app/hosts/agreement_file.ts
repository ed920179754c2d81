import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { fileTypeFromBuffer } from 'file-type'
import { formFault } from '#core/form_fault'
import { sha256 } from '#core/storage'
import { tidy } from '#core/values/text'

/** A signed paper that passed: what is stored, and what is said of it. */
export type AgreementFile = {
  content: Uint8Array
  fileKey: string
  fileName: string
  fileSha256: string
  fileBytes: number
}

export const MAX_AGREEMENT_BYTES = 10 * 1024 * 1024

/**
 * The PDF of an agreement, known by its content: its name and what the browser says of it are not trusted. None is null.
 * @throws E_VALIDATION_ERROR on the field `file`
 */
export async function readAgreementFile(
  upload: MultipartFile | null,
  hostBodyId: number
): Promise<AgreementFile | null> {
  if (!upload) return null
  if (upload.size > MAX_AGREEMENT_BYTES) {
    throw formFault({ file: 'Il file supera i 10 MB. Lo salvi in un PDF più leggero.' })
  }
  const content = await readFile(upload.tmpPath!)
  if (content.length === 0) throw formFault({ file: 'Il file è vuoto. Ne scelga un altro.' })
  const type = await fileTypeFromBuffer(content)
  if (type?.mime !== 'application/pdf') {
    throw formFault({
      file: 'Il file non è un PDF, anche se il nome può dirlo. Ne scelga un altro.',
    })
  }
  return {
    content,
    fileKey: `agreements/${hostBodyId}/${randomUUID()}.pdf`,
    fileName: tidy(upload.clientName).slice(0, 200),
    fileSha256: sha256(content),
    fileBytes: content.length,
  }
}
