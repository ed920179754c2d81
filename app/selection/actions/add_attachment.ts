import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { sha256, storage } from '#core/storage'
import type WizardDraft from '#core/wizard/draft'
import {
  checkFile,
  cleanFileName,
  type AttachmentType,
  type FileFault,
} from '#selection/application/file_check'
import ApplicationAttachment from '#selection/models/application_attachment'

/** Front and back of a document as two photographs, and some room: not an archive. */
export const MOST_FILES = 4

/** A file as it came from a browser. */
export type GivenFile = { name: string; bytes: Buffer }

/** Hangs a file from a draft, once its content says that it may. */
export class AddAttachment {
  async handle(
    draft: WizardDraft,
    kind: string,
    given: GivenFile
  ): Promise<Result<ApplicationAttachment, FileFault | 'too_many'>> {
    const type = await checkFile(given.bytes)
    if (!type.ok) return type
    const file = await storeFile(`applications/drafts/${draft.id}`, given, type.value)
    try {
      const row = await db.transaction((trx) => this.#hang(draft, kind, file, trx))
      if (row) return ok(row)
    } catch (error) {
      await storage.remove(file.storageKey)
      throw error
    }
    await storage.remove(file.storageKey)
    return fail('too_many')
  }

  async #hang(
    draft: WizardDraft,
    kind: string,
    file: StoredFile,
    trx: TransactionClientContract
  ): Promise<ApplicationAttachment | null> {
    const row = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
    if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'save', 'confirmed')
    const { total } = await trx
      .from('application_attachments')
      .where({ draft_id: draft.id, kind })
      .count('* as total')
      .firstOrFail()
    if (Number(total) >= MOST_FILES) return null
    const now = clock.now()
    await trx
      .from('wizard_drafts')
      .where('id', draft.id)
      .update({ updated_at: toDb(now) })
    return ApplicationAttachment.create(
      { ...file, draftId: draft.id, kind, uploadedAt: now },
      { client: trx }
    )
  }
}

type StoredFile = Pick<
  ApplicationAttachment,
  'fileName' | 'contentType' | 'bytes' | 'sha256' | 'storageKey'
>

/** Writes a checked file under a key that nobody can guess, and gives the columns that tell of it. */
export async function storeFile(
  folder: string,
  { name, bytes }: GivenFile,
  type: AttachmentType
): Promise<StoredFile> {
  const storageKey = `${folder}/${randomBytes(16).toString('hex')}`
  await storage.put(storageKey, bytes)
  return {
    fileName: cleanFileName(name, type),
    contentType: type,
    bytes: bytes.length,
    sha256: sha256(bytes),
    storageKey,
  }
}
