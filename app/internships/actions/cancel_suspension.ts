import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { followDay } from '#internships/actions/follow_day'
import {
  keepChange,
  lockForChange,
  type ChangedMeanwhile,
} from '#internships/actions/lock_for_change'
import { oweCommunication } from '#internships/actions/owe_communication'
import { tellIntern, withNames } from '#internships/actions/tell_intern'
import { cancellationObstacle } from '#internships/changes/faults'
import { lastDayWithout } from '#internships/changes/last_day'
import { suspensionCancelledMail } from '#internships/mails/change_mail'
import Extension from '#internships/models/extension'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Suspension from '#internships/models/suspension'
import { lastValidatedDay } from '#internships/queries/validated_hours'

export type CancelRefusal = ChangedMeanwhile | { standsInTheWay: string }

/** Takes back a suspension that was recorded by mistake: the end comes back by as many days. The row stays, with the reason. */
export class CancelSuspension {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the internship meanwhile, or a later fact depends on the suspension. Throws
   * `IllegalTransition` when it is cancelled already, or the internship does not run.
   */
  handle(
    { id, internshipId }: Suspension,
    reason: string,
    seen: number
  ): Promise<Result<Internship, CancelRefusal>> {
    return db.transaction(async (trx) => {
      const held = await lockForChange(internshipId, seen, 'cancel_suspension', trx)
      if (!held.ok) return held
      const suspension = await Suspension.query({ client: trx }).where('id', id).firstOrFail()
      if (suspension.cancelledAt) throw new IllegalTransition('suspension', 'cancel', 'cancelled')
      const standsInTheWay = await cancelObstacle(held.value, suspension, trx)
      if (standsInTheWay) return fail({ standsInTheWay })
      await this.#cancel(held.value, suspension, reason, trx)
      return ok(held.value)
    })
  }

  async #cancel(
    internship: Internship,
    suspension: Suspension,
    reason: string,
    trx: TransactionClientContract
  ) {
    const cancelled = { cancelledAt: clock.now(), cancelledBy: this.actor.id, cancelReason: reason }
    await suspension.useTransaction(trx).merge(cancelled).save()
    const before = internship.endsOn
    await keepChange(internship, { endsOn: lastDayWithout(before, suspension) })
    await takeBackCommunication(suspension, trx)
    const { startsOn: from, endsOn: to } = suspension
    const details = { from, to, endBefore: before, end: internship.endsOn }
    const subject = { type: 'internship', id: internship.id }
    await record(this.actor, 'internship.suspension_cancelled', subject, details, trx)
    await followDay(internship, trx)
    const mail = suspensionCancelledMail(await withNames(internship, trx), suspension)
    await tellIntern(internship, { type: 'suspension', id: suspension.id }, mail, trx, 'cancelled')
  }
}

/** Why it cannot be cancelled any more, in a sentence; null when it can. */
export async function cancelObstacle(
  internship: Internship,
  suspension: Suspension,
  client?: TransactionClientContract
): Promise<string | null> {
  const { id, internshipId } = suspension
  const extension = await Extension.query({ client })
    .where({ internshipId })
    .where('recordedAt', '>=', toDb(suspension.recordedAt))
    .first()
  const others = await Suspension.query({ client })
    .where({ internshipId })
    .whereNot('id', id)
    .whereNull('cancelledAt')
  const later = {
    endsOn: lastDayWithout(internship.endsOn, suspension),
    extendedOn: extension?.askedOn ?? null,
    others,
    validatedTo: await lastValidatedDay(internshipId, client),
  }
  return cancellationObstacle(suspension, later, clock.rome().toISODate()!)
}

/** One that was not sent is not owed any more; one that was sent has to be corrected. */
async function takeBackCommunication(
  { id: causeId, internshipId }: Suspension,
  trx: TransactionClientContract
) {
  const communication = await MandatoryCommunication.query({ client: trx })
    .where({ internshipId, kind: 'suspension', causeId })
    .first()
  if (!communication) return
  if (!communication.sentOn) return communication.useTransaction(trx).delete()
  const factOn = clock.rome().toISODate()!
  await oweCommunication({ internshipId, kind: 'correction', causeId, factOn }, trx)
}
