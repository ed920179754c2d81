import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import programme from '#config/programme'
import { formFault } from '#core/form_fault'
import { sha256 } from '#core/storage'
import type DocumentSignature from '#internships/models/document_signature'
import {
  checkFile,
  cleanFileName,
  FILE_SENTENCES,
  type AttachmentType,
} from '#selection/application/file_check'

/** A signed copy that passed: what is stored, and what is said of it. */
export type SignedFile = {
  content: Buffer
  columns: Pick<DocumentSignature, 'fileKey' | 'fileName' | 'fileSha256'>
}

const ENDINGS: Record<AttachmentType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/**
 * The signed copy of a paper, known by its content. On paper it is what proves the signature; electronic signatures may stand
 * without, and take a PDF alone: a p7m hides the text from whoever opens it.
 * @throws E_VALIDATION_ERROR on the field `file`
 */
export async function readSignedFile(
  upload: MultipartFile | null,
  method: DocumentSignature['method'],
  internshipId: number
): Promise<SignedFile | null> {
  if (!upload) {
    if (method === 'electronic') return null
    throw formFault({ file: 'Carichi la copia firmata: una scansione o una foto ben leggibile.' })
  }
  if (upload.size > programme.maxAttachmentBytes)
    throw formFault({ file: FILE_SENTENCES.too_large })
  const content = await readFile(upload.tmpPath!)
  const type = await checkFile(content)
  if (!type.ok) throw formFault({ file: FILE_SENTENCES[type.error] })
  if (method === 'electronic' && type.value !== 'application/pdf') {
    throw formFault({ file: 'Per una firma elettronica carichi il PDF firmato, oppure nulla.' })
  }
  return {
    content,
    columns: {
      fileKey: `internships/${internshipId}/signatures/${randomUUID()}.${ENDINGS[type.value]}`,
      fileName: cleanFileName(upload.clientName, type.value),
      fileSha256: sha256(content),
    },
  }
}

/** The type of a stored copy, by the ending that its content gave it. */
export const typeOfSignedFile = (fileKey: string): string =>
  Object.entries(ENDINGS).find(([, ending]) => fileKey.endsWith(`.${ending}`))?.[0] ??
  'application/octet-stream'
