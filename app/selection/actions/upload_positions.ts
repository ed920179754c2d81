import { readFile } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { formFault } from '#core/form_fault'
import { sha256, storage } from '#core/storage'
import { MAX_FILE_BYTES } from '#core/tabular/limits'
import { refusalSentence } from '#core/tabular/refusal'
import type SelectionNotice from '#selection/models/selection_notice'
import { readPositionFile } from '#selection/position_import/position_file'

/** Keeps a file of positions until it is confirmed; nothing of it goes into the notice. */
export class UploadPositions {
  /**
   * @returns the SHA-256 of the file, by which it is found again
   * @throws E_VALIDATION_ERROR on the field `file` when the whole file is refused
   */
  async handle(notice: SelectionNotice, upload: MultipartFile | null): Promise<string> {
    if (!upload?.tmpPath) throw formFault({ file: 'Scelga il file con le posizioni.' })
    if (upload.size > MAX_FILE_BYTES) {
      throw formFault({ file: refusalSentence({ code: 'too_big' }) })
    }
    const read = await readPositionFile(upload.tmpPath, notice)
    if (!read.ok) throw formFault({ file: read.error })
    const content = await readFile(upload.tmpPath)
    const hash = sha256(content)
    await storage.put(uploadKey(notice, hash), content)
    return hash
  }
}

/** Where an uploaded file of positions waits. */
export const uploadKey = ({ id }: SelectionNotice, hash: string) => `position-imports/${id}/${hash}`
