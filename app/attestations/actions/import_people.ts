import type { MultipartFile } from '@adonisjs/core/bodyparser'
import db from '@adonisjs/lucid/services/db'
import { formFault } from '#core/form_fault'
import { refusalSentence } from '#core/tabular/refusal'
import type WizardDraft from '#core/wizard/draft'
import { draftRow } from '#attestations/people/draft_rows'
import { readPeopleFile, type PeopleChunk } from '#attestations/people/people_file'
import { keepAnswers } from '#attestations/wizard/answers'

/**
 * Puts the people of an uploaded file into a draft, in place of those it had. Rows are stored a chunk at a time, so
 * that other requests get their turn; the draft counts the file as read only when the last row is in.
 * A refused file leaves the draft without people and throws a fault on the field `file`.
 */
export class ImportPeople {
  async handle(draft: WizardDraft, upload: MultipartFile): Promise<void> {
    await this.#forget(draft)
    const report = await readPeopleFile(upload.tmpPath!, upload.clientName, (chunk) =>
      this.#store(draft, chunk)
    )
    if (!report.ok) throw formFault({ file: refusalSentence(report.error) })
    await keepAnswers(draft, {
      file: { ...report.value, fileName: upload.clientName.slice(0, 200), bytes: upload.size },
    })
  }

  async #forget(draft: WizardDraft) {
    await keepAnswers(draft, { file: null })
    await db.from('draft_people').where('draft_id', draft.id).delete()
    await db.from('draft_findings').where('draft_id', draft.id).delete()
  }

  async #store(draft: WizardDraft, { people, findings }: PeopleChunk) {
    const repeated = new Set(
      findings.filter(({ code }) => code === 'same_person').map(({ row }) => row)
    )
    await db.transaction(async (trx) => {
      const rows = people.map((person) => draftRow(draft.id, person, repeated.has(person.row)))
      for (const part of inParts(rows)) await trx.table('draft_people').multiInsert(part)
      const found = findings.map((finding) => ({ draft_id: draft.id, ...finding }))
      for (const part of inParts(found)) await trx.table('draft_findings').multiInsert(part)
    })
  }
}

/** SQLite takes so many values in one statement: 500 rows of a dozen columns fit with room. */
function inParts<T>(rows: T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size)
  )
}
