import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import { lockForEvaluation } from '#selection/evaluation_gate'
import { applicationLifecycle } from '#selection/lifecycle'
import Admission from '#selection/models/admission'
import type Application from '#selection/models/application'

/** Opens a decided admission again, for a reason: the old decision stays on record, its mail is stopped if it still waits. */
export class ReconsiderAdmission {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` unless it was decided and nothing followed; 409 once a ranking stands. */
  async handle({ id }: Application, reason: string): Promise<void> {
    await db.transaction(async (trx) => {
      const application = await lockForEvaluation(id, trx)
      application.state = applicationLifecycle.next('reconsider', application.state)
      await application.save()
      const admission = await Admission.query({ client: trx })
        .where('applicationId', id)
        .whereNull('reconsideredAt')
        .firstOrFail()
      await admission
        .merge({
          reconsideredAt: clock.now(),
          reconsideredBy: this.actor.id,
          reconsideredWhy: reason,
        })
        .save()
      const cause = { type: 'admission', id: admission.id }
      await new CancelMessages(this.actor).handle({ cause }, trx)
      const subject = { type: 'application', id }
      await record(this.actor, 'application.reconsidered', subject, null, trx)
    })
  }
}
