import db from '@adonisjs/lucid/services/db'
import { storage } from '#core/storage'
import type { AttestationState } from '#attestations/lifecycle'
import type { Sheet } from '#attestations/pdf/print_stream'

/** A stored PDF and what its name in an archive is made of. */
export type StoredPdf = {
  key: string
  bytes: number
  year: number
  number: number
  firstName: string
  lastName: string
  isValid: boolean
}

/** The stored PDFs of a batch in the order of its file; those cancelled before being sent are left out. */
export async function storedPdfs(batchId: number): Promise<StoredPdf[]> {
  const rows = await db
    .from('attestations')
    .where('batch_id', batchId)
    .whereNotNull('pdf_key')
    .whereNot('state', 'cancelled' satisfies AttestationState)
    .orderBy('row')
    .select('pdf_key', 'pdf_bytes', 'registry_year', 'registry_number')
    .select('first_name', 'last_name', 'state')
  return rows.map((row) => ({
    key: row.pdf_key,
    bytes: Number(row.pdf_bytes),
    year: row.registry_year,
    number: row.registry_number,
    firstName: row.first_name,
    lastName: row.last_name,
    isValid: row.state === 'issued',
  }))
}

/**
 * The pages to put on paper, one for each valid attestation of a batch. Those that were printed together are taken from
 * that print, which is smaller; the others from their own PDF.
 */
export async function sheetsToPrint(batchId: number): Promise<Sheet[]> {
  const printed = await printedSheets(batchId)
  const valid = await db
    .from('attestations')
    .where({ batch_id: batchId, state: 'issued' satisfies AttestationState })
    .orderBy('row')
    .select('id', 'pdf_key')
  return valid.map(({ id, pdf_key: key }) => printed.get(id) ?? { key, page: 0 })
}

async function printedSheets(batchId: number): Promise<Map<number, Sheet>> {
  const prints = await db.from('batch_prints').where('batch_id', batchId)
  const sheets = new Map<number, Sheet>()
  for (const { storage_key: key, attestation_ids: ids } of prints) {
    if (!(await storage.has(key))) continue
    for (const [page, id] of (JSON.parse(ids) as number[]).entries()) sheets.set(id, { key, page })
  }
  return sheets
}
