import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import SeatAccepted, { type AcceptedSeat } from '#selection/events/seat_accepted'
import { applicationLifecycle, offerLifecycle } from '#selection/lifecycle'
import { offerSettledMail } from '#selection/mails/offer_settled_mail'
import type Offer from '#selection/models/offer'
import OfferEvent from '#selection/models/offer_event'
import { lockOffer } from '#selection/queries/ranking_locks'
import { seatsToChoose } from '#selection/queries/seats_to_choose'
import { internshipEnd } from '#selection/ranking/internship_end'

/** The term is over, or the seat asked for is somebody else's by now. */
export type AcceptanceRefusal = 'overdue' | 'seat_taken'

/** Takes the offered seat, or another that is free in the same position. `reason`: of a coordinator who records it. */
export class AcceptOffer {
  constructor(private actor: Actor) {}

  /** Throws `IllegalTransition` unless the offer is open. `SeatAccepted` is sent after the commit. */
  async handle(
    offerId: number,
    { seatId, reason = null }: { seatId?: number; reason?: string | null } = {}
  ): Promise<Result<AcceptedSeat, AcceptanceRefusal>> {
    const outcome = await db.transaction(async (trx) => {
      const offer = await lockOffer(offerId, trx)
      const state = offerLifecycle.next('accept', offer.state)
      if (offer.dueAt < clock.now()) return fail('overdue' as const)
      const choice = await seatsToChoose(offer, { client: trx })
      const seat = choice.find(({ id }) => id === (seatId ?? offer.seatId))
      if (!seat) return fail('seat_taken' as const)
      await offer.merge({ state, seatId: seat.id }).save()
      await this.#settle(offer, reason, trx)
      return ok({ ...acceptedSeat(offer), siteId: seat.siteId })
    })
    if (outcome.ok) await SeatAccepted.dispatch(outcome.value)
    return outcome
  }

  async #settle(offer: Offer, reason: string | null, trx: TransactionClientContract) {
    const { application } = offer
    application.state = applicationLifecycle.next('accept', application.state)
    await application.save()
    const actor = { actorId: this.actor.id, actorName: this.actor.fullName }
    const event = { offerId: offer.id, kind: 'accepted' as const, occurredAt: clock.now() }
    await OfferEvent.create({ ...event, ...actor, reason }, { client: trx })
    const subject = { type: 'offer', id: offer.id }
    const mail = {
      ...offerSettledMail(application, 'accepted'),
      cause: subject,
      recipientKey: 'accepted',
      to: { address: application.email, name: application.fullName },
      dueAt: clock.now(),
      isReady: true,
    }
    await new EnqueueMessages().handle([mail], trx)
    await record(this.actor, 'offer.accepted', subject, { domanda: application.code }, trx)
  }
}

function acceptedSeat({ id, seatId, seat, application }: Offer): AcceptedSeat {
  const { position, notice } = application
  const startsOn = notice.startsOn!
  return {
    offerId: id,
    applicationId: application.id,
    accountId: application.accountId,
    positionId: position.id,
    seatId,
    siteId: seat.siteId,
    hostBodyId: position.hostBodyId,
    startsOn,
    endsOn: internshipEnd(startsOn, position.months),
  }
}
