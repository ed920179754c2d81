import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { lockCommission } from '#selection/actions/add_commissioner'
import { EvaluationRefused } from '#selection/evaluation_gate'
import Interview from '#selection/models/interview'
import type InterviewSlot from '#selection/models/interview_slot'

/** Takes away a slot to which nobody was ever convoked. */
export class RemoveInterviewSlot {
  constructor(private actor: Account) {}

  async handle(slot: InterviewSlot): Promise<void> {
    await db.transaction(async (trx) => {
      await lockCommission(slot.commissionId, trx)
      if (await Interview.query({ client: trx }).where('slotId', slot.id).first()) {
        throw new EvaluationRefused(
          'Qui è stato convocato qualcuno: per liberare l’orario sposti il colloquio, l’orario resta agli atti.'
        )
      }
      await slot.useTransaction(trx).delete()
      const subject = { type: 'commission', id: slot.commissionId }
      await record(
        this.actor,
        'interview_slot.removed',
        subject,
        { from: slot.startsAt.toISO() },
        trx
      )
    })
  }
}
