import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import type ApplicationAttachment from '#selection/models/application_attachment'
import type CommissionMinute from '#selection/models/commission_minute'

/** Personal data leave the portal: who took them is written down. */
export class RecordEvaluationDownload {
  constructor(private actor: Account) {}

  async ofAttachment({ id, applicationId, kind }: ApplicationAttachment): Promise<void> {
    const subject = { type: 'application', id: applicationId }
    const details = { attachment: id, kind }
    await db.transaction((trx) =>
      record(this.actor, 'application.attachment_downloaded', subject, details, trx)
    )
  }

  async ofMinutes({ number, positionId }: CommissionMinute): Promise<void> {
    const subject = { type: 'position', id: positionId }
    await db.transaction((trx) =>
      record(this.actor, 'minutes.downloaded', subject, { number }, trx)
    )
  }
}
