import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { fail, ok, type Result } from '#core/result'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { timelinessOf } from '#selection/application/closing'
import { applicationLifecycle } from '#selection/lifecycle'
import { applicationRetractedMail } from '#selection/mails/application_retracted_mail'
import Application from '#selection/models/application'
import SelectionNotice from '#selection/models/selection_notice'

/** Takes an application back before the closing instant, so that another can be sent. Its number is never used again. */
export class RetractApplication {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` when it was taken back already, or is being evaluated. */
  async handle({ id }: Application, arrivedAt: DateTime): Promise<Result<Application, 'late'>> {
    return db.transaction(async (trx) => {
      const application = await Application.query({ client: trx })
        .where('id', id)
        .forUpdate()
        .firstOrFail()
      const notice = await SelectionNotice.findOrFail(application.noticeId, { client: trx })
      if (timelinessOf(notice, arrivedAt) !== 'in_time') return fail('late')
      application.state = applicationLifecycle.next('retract', application.state)
      await application.merge({ retractedAt: arrivedAt }).save()
      await new EnqueueMessages().handle([applicationRetractedMail(application, notice)], trx)
      const subject = { type: 'application', id }
      await record(this.actor, 'application.retracted', subject, null, trx)
      return ok(application)
    })
  }
}
