import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import type Attestation from '#attestations/models/attestation'
import type Batch from '#attestations/models/batch'

/** Personal data leave the portal: who took them is written down. */
export class RecordDownload {
  constructor(private actor: Account) {}

  async ofAttestation({ id }: Attestation): Promise<void> {
    const subject = { type: 'attestation', id }
    await db.transaction((trx) => record(this.actor, 'attestation.downloaded', subject, null, trx))
  }

  /** @param format of what was taken, such as `zip` */
  async ofBatch({ id }: Batch, format: 'zip' | 'print' | 'csv'): Promise<void> {
    const subject = { type: 'batch', id }
    await db.transaction((trx) => record(this.actor, 'batch.downloaded', subject, { format }, trx))
  }
}
