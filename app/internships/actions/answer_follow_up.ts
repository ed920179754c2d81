import db from '@adonisjs/lucid/services/db'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { FOLLOW_UP } from '#internships/mails/follow_up_mail'
import { openFollowUp } from '#internships/queries/follow_up_by_token'
import type { SurveyAnswers } from '#internships/surveys/answers'

/** Keeps what a former intern answers; until the link runs out, a later answer takes the place of an earlier one. */
export class AnswerFollowUp {
  /** Fails with `dead` when the link is unknown or its time ran out. */
  async handle(token: string, answers: SurveyAnswers): Promise<Result<null, 'dead'>> {
    return db.transaction(async (trx) => {
      const followUp = await openFollowUp(token, trx)
      if (!followUp) return fail('dead')
      const action = followUp.answeredAt ? 'follow_up.changed' : 'follow_up.answered'
      await followUp.merge({ ...answers, answeredAt: followUp.answeredAt ?? clock.now() }).save()
      await record(PORTAL, action, { type: FOLLOW_UP, id: followUp.id }, null, trx)
      return ok(null)
    })
  }
}
