import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { PORTAL, record } from '#audit/record'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import Message from '#messaging/models/message'
import { announcementKey, ANNOUNCEMENT } from '#selection/interest/announcement'
import { interestToWithdraw } from '#selection/queries/interest_by_link'

/** Deletes an expression of interest with all its wishes; mails to the person that have not left yet do not leave. */
export class WithdrawInterest {
  /** False when there is nothing to delete any more. */
  async handle(token: string): Promise<boolean> {
    return db.transaction(async (trx) => {
      const row = await interestToWithdraw(token, trx)
      if (!row) return false
      await cancelWaiting(row.id, trx)
      await row.useTransaction(trx).delete()
      const subject = { type: 'expression_of_interest', id: row.id }
      await record(PORTAL, 'interest.withdrawn', subject, null, trx)
      return true
    })
  }
}

async function cancelWaiting(id: number, trx: TransactionClientContract) {
  const waiting = await Message.query({ client: trx })
    .where('state', 'waiting')
    .where((mine) =>
      mine
        .where({ causeType: ANNOUNCEMENT, recipientKey: announcementKey(id) })
        .orWhere({ causeType: 'interest_confirmation', causeId: id })
    )
    .select('id')
  const ids = waiting.map((message) => message.id)
  if (ids.length > 0) await new CancelMessages(PORTAL).handle({ ids }, trx)
}
