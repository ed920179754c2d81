import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { OfferSeats } from '#selection/actions/offer_seats'
import { applicationLifecycle } from '#selection/lifecycle'
import Application from '#selection/models/application'
import CandidacyWithdrawal from '#selection/models/candidacy_withdrawal'
import { lockPosition } from '#selection/queries/ranking_locks'

/** Takes a suitable application out of the succession, before any seat was offered to it. Its place stays written. */
export class WithdrawCandidacy {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition unless it is suitable and without an offer */
  async handle({ id, positionId }: Application, reason: string): Promise<void> {
    await db.transaction(async (trx) => {
      await lockPosition(positionId, trx)
      const fresh = await Application.query({ client: trx }).where('id', id).firstOrFail()
      // A seat that was offered is given up by its offer, which frees the seat too.
      if (fresh.state !== 'suitable') applicationLifecycle.next('offer', fresh.state)
      fresh.state = applicationLifecycle.next('withdraw', fresh.state)
      await fresh.save()
      const actor = { actorId: this.actor.id, actorName: this.actor.fullName }
      const fact = { applicationId: id, occurredAt: clock.now(), reason }
      await CandidacyWithdrawal.create({ ...fact, ...actor }, { client: trx })
      const subject = { type: 'application', id }
      await record(this.actor, 'application.withdrawn', subject, { reason }, trx)
      // It may have been one of those tied for the last seat; where no seat was offered yet, nothing begins by itself.
      if (await hasOffers(positionId, trx)) await new OfferSeats(this.actor).handle(positionId, trx)
    })
  }
}

async function hasOffers(positionId: number, trx: TransactionClientContract): Promise<boolean> {
  const row = await trx
    .from('offers')
    .join('seats', 'seats.id', 'offers.seat_id')
    .where('seats.position_id', positionId)
    .select('offers.id')
    .first()
  return Boolean(row)
}
