import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { BEFORE_START } from '#internships/lifecycle'
import { settleReadiness } from '#internships/actions/settle_readiness'
import {
  expectStartCommunication,
  startCommunicationOf,
} from '#internships/actions/start_communication'

/** Number of a communication and the day on which it was sent, `yyyy-MM-dd`. */
export type Sent = { number: string; sentOn: string }

/** Records the number of the communication of the start (COB) that the host sent, or takes it back. */
export class RecordStartCommunication {
  constructor(private actor: Account) {}

  /** Fails when there is a number already. Throws `IllegalTransition` once the internship has begun. */
  handle(id: number, sent: Sent): Promise<Result<null, 'recorded'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'communicate', trx)
      const communication = await expectStartCommunication(internship, trx)
      if (communication.number) return fail('recorded')
      const { startsOn } = internship
      await communication
        .useTransaction(trx)
        .merge({ ...sent, factOn: startsOn })
        .save()
      const subject = { type: 'internship', id }
      await record(this.actor, 'internship.communicated', subject, sent, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(null)
    })
  }

  /** Throws `IllegalTransition` when there is no number, or the internship has begun. */
  undo(id: number): Promise<void> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'uncommunicate', trx)
      const communication = await startCommunicationOf(id, trx)
      if (!communication?.number) {
        throw new IllegalTransition('internship', 'uncommunicate', 'open')
      }
      const details = { number: communication.number, sentOn: communication.sentOn }
      await communication.useTransaction(trx).merge({ number: null, sentOn: null }).save()
      await expectStartCommunication(internship, trx)
      const subject = { type: 'internship', id }
      await record(this.actor, 'internship.uncommunicated', subject, details, trx)
      await settleReadiness(this.actor, internship, trx)
    })
  }
}
