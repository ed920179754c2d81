import type { MultipartFile } from '@adonisjs/core/bodyparser'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { formFault } from '#core/form_fault'
import type { Finding } from '#core/tabular/finding'
import { MAX_FILE_BYTES } from '#core/tabular/limits'
import { refusalSentence } from '#core/tabular/refusal'
import { tidy } from '#core/values/text'
import { inChunks } from '#hosts/import/chunks'
import { readInternshipFile, type InternshipFile } from '#internships/import/internship_file'
import InternshipImport from '#internships/models/internship_import'
import { planInternshipImport, type ImportPlan } from '#internships/queries/internship_import_plan'

/** More than the programme ever had at once. */
export const MAX_INTERNSHIP_ROWS = 5000

/** Days after which an upload that nobody confirmed does not stay: it holds data of people. */
const FORGOTTEN_DAYS = 30

/**
 * Reads a file of internships already running and keeps what it found, without writing any: the dry run. The uploads of the
 * same person that were never confirmed go, and those that everybody forgot.
 */
export class UploadInternships {
  constructor(private actor: Account) {}

  /** @throws E_VALIDATION_ERROR on the field `file` when the whole file is refused */
  async handle(upload: MultipartFile | null): Promise<InternshipImport> {
    if (!upload) throw formFault({ file: 'Scelga il file con i tirocini.' })
    if (upload.size > MAX_FILE_BYTES)
      throw formFault({ file: refusalSentence({ code: 'too_big' }) })
    const read = await readInternshipFile(upload.tmpPath!, clock.rome().toISODate()!)
    if (!read.ok) throw formFault({ file: refusalSentence(read.error) })
    if (read.value.read > MAX_INTERNSHIP_ROWS) {
      const sentence = 'Il file ha più di 5.000 righe. Lo divida e lo carichi in più volte.'
      throw formFault({ file: sentence })
    }
    const plan = await planInternshipImport(read.value.rows)
    return db.transaction((trx) => this.#keep(upload, read.value, plan, trx))
  }

  async #keep(
    upload: MultipartFile,
    { readAs, read, ignoredColumns, findings }: InternshipFile,
    plan: ImportPlan,
    trx: TransactionClientContract
  ): Promise<InternshipImport> {
    await InternshipImport.query({ client: trx })
      .whereNull('confirmedAt')
      .where((query) =>
        query
          .where('accountId', this.actor.id)
          .orWhere('createdAt', '<', toDb(clock.now().minus({ days: FORGOTTEN_DAYS })))
      )
      .delete()
    const good = plan.planned.length
    const kept = await InternshipImport.create(
      {
        accountId: this.actor.id,
        fileName: tidy(upload.clientName).slice(0, 200),
        fileBytes: upload.size,
        report: { readAs, read, good, faulty: read - good, ignoredColumns, ...plan.counts },
        rows: plan.planned.map(({ line }) => line),
        outcome: null,
        confirmedAt: null,
        createdAt: clock.now(),
      },
      { client: trx }
    )
    await keepFindings(kept.id, [...findings, ...plan.findings], trx)
    return kept
  }
}

async function keepFindings(importId: number, findings: Finding[], trx: TransactionClientContract) {
  const rows = findings.map((finding) => ({ import_id: importId, ...finding }))
  await inChunks(rows, async (chunk) => {
    await trx.table('internship_import_findings').multiInsert(chunk)
    return []
  })
}
