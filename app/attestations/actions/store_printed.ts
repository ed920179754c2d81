import db from '@adonisjs/lucid/services/db'
import { storage } from '#core/storage'
import type Attestation from '#attestations/models/attestation'

/**
 * Keeps what Chromium printed, unsealed, so that a batch can be put on paper in one go. It is kept only when it holds
 * exactly these people: a sheet printed one by one is made again at download.
 */
export async function storePrinted(
  attestations: Attestation[],
  printed: Uint8Array[]
): Promise<void> {
  if (attestations.length === 0 || printed.length !== 1) return
  const [first] = attestations
  const key = `prints/${first.batchId}/${first.registryNumber}.pdf`
  await storage.put(key, printed[0])
  await db
    .knexQuery()
    .table('batch_prints')
    .insert({
      batch_id: first.batchId,
      first_row: first.row,
      storage_key: key,
      pages: attestations.length,
      attestation_ids: JSON.stringify(attestations.map(({ id }) => id)),
    })
    .onConflict(['batch_id', 'first_row'])
    .merge()
}
