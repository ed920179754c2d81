import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import type Agreement from '#hosts/models/agreement'

/** What leaves the portal, and who took it. */
export class RecordDownload {
  constructor(private actor: Account) {}

  async ofAgreement({ id, hostBodyId, fileSha256 }: Agreement): Promise<void> {
    const details = { hostBodyId, sha256: fileSha256 }
    const subject = { type: 'agreement', id }
    await db.transaction((trx) => record(this.actor, 'agreement.downloaded', subject, details, trx))
  }

  async ofNetwork(format: 'csv' | 'xlsx'): Promise<void> {
    const subject = { type: 'host_body', id: null }
    await db.transaction((trx) =>
      record(this.actor, 'host_bodies.exported', subject, { format }, trx)
    )
  }
}
