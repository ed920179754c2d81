import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { FailMessages } from '#messaging/actions/fail_messages'
import { PAUSES } from '#selection/actions/claim_receipts'
import type Application from '#selection/models/application'

/** Puts a receipt off that could not be printed. After the last try its mail fails with the reason, so that a person sees it. */
export class PostponeReceipt {
  async handle({ id, receiptTries }: Application, problem: string): Promise<void> {
    const minutes = PAUSES[receiptTries]
    await db.transaction(async (trx) => {
      await trx
        .from('applications')
        .where({ id })
        .whereNull('receipt_key')
        .update({
          receipt_tries: receiptTries + 1,
          leased_by: null,
          leased_until: minutes ? toDb(clock.now().plus({ minutes })) : null,
        })
      if (minutes) return
      const cause = { type: 'application_receipt', id }
      const reason = `La ricevuta non si è potuta preparare. ${problem}`
      await new FailMessages().handle([cause], reason, trx)
    })
  }
}
