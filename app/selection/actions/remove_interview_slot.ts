import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { lockCommission } from '#selection/actions/add_commissioner'
import { EvaluationRefused } from '#selection/evaluation_gate'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'

/** Takes away a slot to which nobody was ever convoked. */
export class RemoveInterviewSlot {
  constructor(private actor: Account) {}

  /** The slot itself is locked too, as whoever convokes to it does. */
  async handle({ id, commissionId }: InterviewSlot): Promise<void> {
    await db.transaction(async (trx) => {
      await lockCommission(commissionId, trx)
      const slot = await InterviewSlot.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      if (await Interview.query({ client: trx }).where('slotId', slot.id).first()) {
        throw new EvaluationRefused(
          'Qui è stato convocato qualcuno: per liberare l’orario sposti il colloquio, l’orario resta agli atti.'
        )
      }
      await slot.delete()
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
