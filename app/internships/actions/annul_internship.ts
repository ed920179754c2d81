import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { lockInternship } from '#internships/actions/lock_internship'
import { startCommunicationOf } from '#internships/actions/start_communication'
import { BEFORE_START, internshipLifecycle } from '#internships/lifecycle'
import Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import { daysAfter } from '#internships/periods'
import programme from '#config/programme'

/** Annuls an internship that was set up and never began: its date is that of the start (facts, section 7). */
export class AnnulInternship {
  constructor(private actor: Actor) {}

  /** Throws `IllegalTransition` when it is over, or rests. */
  handle(id: number, reason: string): Promise<Internship> {
    return db.transaction(async (trx) => this.#annul(await lockInternship(id, trx), reason, trx))
  }

  async #annul(internship: Internship, reason: string, trx: TransactionClientContract) {
    const { id, startsOn } = internship
    const state = internshipLifecycle.next('annul', internship.state)
    const now = clock.now()
    internship.merge({ state, endsOn: startsOn, endedAt: now, updatedAt: now })
    await internship.merge({ revision: internship.revision + 1 }).save()
    await expectAnnulment(internship, trx)
    const subject = { type: 'internship', id }
    await record(this.actor, 'internship.annulled', subject, { reason }, trx)
    return internship
  }

  /** Annuls what was being prepared for an offer whose seat was given up; told twice, or too late, it does nothing. */
  async ofFreedSeat(offerId: number): Promise<void> {
    await db.transaction(async (trx) => {
      const internship = await Internship.query({ client: trx })
        .where('offerId', offerId)
        .whereIn('state', BEFORE_START)
        .forUpdate()
        .first()
      if (internship) await this.#annul(internship, SEAT_FREED, trx)
    })
  }
}

const SEAT_FREED = 'Il posto è stato lasciato prima dell’inizio.'

/** A start that was communicated has to be taken back; one that was not needs no communication any more. */
async function expectAnnulment({ id, startsOn }: Internship, trx: TransactionClientContract) {
  const start = await startCommunicationOf(id, trx)
  if (!start) return
  if (!start.number) return start.useTransaction(trx).delete()
  const dueOn = daysAfter(clock.rome().toISODate()!, programme.communicationDays)
  const fresh = {
    internshipId: id,
    kind: 'annulment' as const,
    causeId: id,
    factOn: startsOn,
    dueOn,
  }
  await MandatoryCommunication.create(fresh, { client: trx })
}
