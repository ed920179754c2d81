import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { currentInterview } from '#selection/actions/convoke_applicant'
import { EvaluationRefused, lockForEvaluation } from '#selection/evaluation_gate'
import { applicationLifecycle, interviewLifecycle } from '#selection/lifecycle'
import type Application from '#selection/models/application'
import InterviewSlot from '#selection/models/interview_slot'
import NoticeCriterion from '#selection/models/notice_criterion'
import Score from '#selection/models/score'

export type InterviewOutcome = 'present' | 'absent'

/** Records whether an applicant came to the interview, from the hour of the appointment on. */
export class RecordInterview {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` for who was not convoked, 409 before the hour and for who already has interview points. */
  async handle({ id }: Application, outcome: InterviewOutcome): Promise<void> {
    const transition = outcome === 'present' ? 'attend' : 'miss'
    await db.transaction(async (trx) => {
      const application = await lockForEvaluation(id, trx)
      application.state = applicationLifecycle.next(transition, application.state)
      const interview = await currentInterview(id, trx)
      if (!interview) throw new EvaluationRefused('Non risulta nessun colloquio fissato.')
      await assertBegun(interview.slotId, trx)
      if (outcome === 'absent') await assertUnscored(application, trx)
      await application.save()
      interview.state = interviewLifecycle.next(transition, interview.state)
      await interview.merge({ recordedBy: this.actor.id, recordedAt: clock.now() }).save()
      const subject = { type: 'application', id }
      await record(this.actor, `interview.${outcome}`, subject, { interview: interview.id }, trx)
    })
  }
}

async function assertBegun(slotId: number, trx: TransactionClientContract) {
  const { startsAt } = await InterviewSlot.findOrFail(slotId, { client: trx })
  if (clock.now() >= startsAt) return
  throw new EvaluationRefused(
    `Il colloquio comincia ${fullInstant(startsAt)}: presenza e assenza si registrano da quel momento.`
  )
}

async function assertUnscored({ id, noticeId }: Application, trx: TransactionClientContract) {
  const criteria = NoticeCriterion.query().select('id').where({ noticeId, isInterview: true })
  const score = await Score.query({ client: trx })
    .where('applicationId', id)
    .whereIn('criterionId', criteria)
    .first()
  if (!score) return
  throw new EvaluationRefused('Il colloquio ha già dei punti: prima li tolga, poi segni l’assenza.')
}
