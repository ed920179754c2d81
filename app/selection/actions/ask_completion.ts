import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { lockForEvaluation } from '#selection/evaluation_gate'
import { applicationLifecycle } from '#selection/lifecycle'
import { completionRequestMail } from '#selection/mails/completion_request_mail'
import type Application from '#selection/models/application'
import CompletionRequest from '#selection/models/completion_request'

/** Asks an applicant to complete the application within the days that the notice gives, up to midnight in Rome. */
export class AskCompletion {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` unless the application waits for its admission. */
  async handle({ id }: Application, request: string): Promise<CompletionRequest> {
    return db.transaction(async (trx) => {
      const application = await lockForEvaluation(id, trx)
      application.state = applicationLifecycle.next('askCompletion', application.state)
      await application.save()
      await application.load('notice')
      await application.load('position', (position) => position.preload('hostBody'))
      const days = application.notice.completionDays
      const asked = await CompletionRequest.create(
        {
          applicationId: id,
          request,
          state: 'open',
          askedBy: this.actor.id,
          askedAt: clock.now(),
          dueAt: clock.rome().plus({ days }).endOf('day'),
        },
        { client: trx }
      )
      const draft = {
        cause: { type: 'completion_request', id: asked.id },
        to: { address: application.email, name: application.fullName },
        ...completionRequestMail(application, asked),
        dueAt: clock.now(),
        isReady: true,
      }
      await new EnqueueMessages().handle([draft], trx)
      const subject = { type: 'application', id }
      await record(this.actor, 'application.completion_asked', subject, { request: asked.id }, trx)
      return asked
    })
  }
}
