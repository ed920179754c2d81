import type { MultipartFile } from '@adonisjs/core/bodyparser'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import type { Finding } from '#core/tabular/finding'
import { MAX_FILE_BYTES } from '#core/tabular/limits'
import { refusalSentence } from '#core/tabular/refusal'
import { tidy } from '#core/values/text'
import { inChunks } from '#hosts/import/chunks'
import { readHostFile, type HostFile } from '#hosts/import/host_file'
import HostImport from '#hosts/models/host_import'
import { planImport, type ImportPlan } from '#hosts/queries/import_plan'

/** More bodies than Italy has municipalities, provinces and regions together. */
export const MAX_HOST_ROWS = 10_000

/**
 * Reads a file of host bodies and keeps what it found, without touching the network: the dry run. The uploads of the same
 * person that were never confirmed go.
 */
export class UploadHosts {
  constructor(private actor: Account) {}

  /** @throws E_VALIDATION_ERROR on the field `file` when the whole file is refused */
  async handle(upload: MultipartFile | null): Promise<HostImport> {
    if (!upload) throw formFault({ file: 'Scelga il file con gli enti.' })
    if (upload.size > MAX_FILE_BYTES)
      throw formFault({ file: refusalSentence({ code: 'too_big' }) })
    const read = await readHostFile(upload.tmpPath!)
    if (!read.ok) throw formFault({ file: refusalSentence(read.error) })
    if (read.value.read > MAX_HOST_ROWS) {
      throw formFault({
        file: 'Il file ha più di 10.000 righe. Lo divida e lo carichi in più volte.',
      })
    }
    const plan = await planImport(read.value.hosts)
    return db.transaction((trx) => this.#keep(upload, read.value, plan, trx))
  }

  async #keep(
    upload: MultipartFile,
    file: HostFile,
    plan: ImportPlan,
    trx: TransactionClientContract
  ): Promise<HostImport> {
    await HostImport.query({ client: trx })
      .where('accountId', this.actor.id)
      .whereNull('confirmedAt')
      .delete()
    const { readAs, read, ignoredColumns } = file
    const stolen = plan.findings.filter(({ severity }) => severity === 'fault')
    const good = file.good - rowsOf(file, stolen)
    const kept = await HostImport.create(
      {
        accountId: this.actor.id,
        fileName: tidy(upload.clientName).slice(0, 200),
        fileBytes: upload.size,
        report: { readAs, read, good, faulty: read - good, ignoredColumns, ...plan.counts },
        hosts: plan.planned.map(({ imported }) => imported),
        outcome: null,
        confirmedAt: null,
        createdAt: clock.now(),
      },
      { client: trx }
    )
    await keepFindings(kept.id, [...file.findings, ...plan.findings], trx)
    return kept
  }
}

/** A body that stays out takes the rows of all its sites with it. */
const rowsOf = ({ hosts }: HostFile, stolen: Finding[]) =>
  hosts
    .filter((host) => stolen.some(({ row }) => row === host.row))
    .reduce((rows, { row, sites }) => rows + new Set([row, ...sites.map((one) => one.row)]).size, 0)

async function keepFindings(importId: number, findings: Finding[], trx: TransactionClientContract) {
  const rows = findings.map((finding) => ({ import_id: importId, ...finding }))
  await inChunks(rows, async (chunk) => {
    await trx.table('host_import_findings').multiInsert(chunk)
    return []
  })
}
