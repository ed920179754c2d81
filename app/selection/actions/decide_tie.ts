import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { fail, ok, type Result } from '#core/result'
import { OfferSeats } from '#selection/actions/offer_seats'
import { lockPosition } from '#selection/queries/ranking_locks'
import { seatPlan } from '#selection/queries/seat_plan'

/**
 * Offers a seat to one of those who are tied for it. The rules of the notice do not say whom, so the coordinator does, in
 * writing: the reason is a dated fact of the offer. Then the offers go on.
 */
export class DecideTie {
  constructor(private actor: Account) {}

  handle(
    positionId: number,
    applicationId: number,
    reason: string
  ): Promise<Result<string, 'not_tied'>> {
    return db.transaction(async (trx) => {
      await lockPosition(positionId, trx)
      const plan = await seatPlan(positionId, { client: trx })
      const chosen = plan.undecided.find((one) => one.applicationId === applicationId)
      if (!chosen) return fail('not_tied')
      const offers = new OfferSeats(this.actor)
      // Those placed before the tie come first, and take the lowest seats.
      await offers.handle(positionId, trx)
      const { free } = await seatPlan(positionId, { client: trx })
      await offers.offer(applicationId, free[0], reason, trx)
      await offers.handle(positionId, trx)
      return ok(chosen.code)
    })
  }
}
