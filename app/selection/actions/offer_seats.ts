import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { applicationLifecycle } from '#selection/lifecycle'
import { offerMadeMail } from '#selection/mails/offer_made_mail'
import Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import OfferEvent from '#selection/models/offer_event'
import type Seat from '#selection/models/seat'
import { lockPosition } from '#selection/queries/ranking_locks'
import { seatPlan } from '#selection/queries/seat_plan'

export interface OfferedSeats {
  /** Codes of the applications that got an offer now. */
  offered: string[]
  /** Codes tied at the border: somebody has to decide. */
  undecided: string[]
  /** Seats left without anybody to offer them to. */
  empty: number
}

/**
 * Offers the free seats of a position in the order of its ranking, the lowest seat number first, until a tie that no rule
 * solves. Does nothing while no ranking is in force. Meant to be called after anything that frees a seat, in its transaction.
 */
export class OfferSeats {
  constructor(private actor: Actor) {}

  async handle(positionId: number, trx: TransactionClientContract): Promise<OfferedSeats> {
    await lockPosition(positionId, trx)
    const plan = await seatPlan(positionId, { client: trx })
    for (const [index, winner] of plan.winners.entries()) {
      await this.offer(winner.applicationId, plan.free[index], null, trx)
    }
    return {
      offered: plan.winners.map(({ code }) => code),
      undecided: plan.undecided.map(({ code }) => code),
      empty: plan.undecided.length > 0 ? 0 : plan.free.length - plan.winners.length,
    }
  }

  /** One seat to one application. The database refuses a second one for either. `reason`: of a decision between equals. */
  async offer(
    applicationId: number,
    seat: Seat,
    reason: string | null,
    trx: TransactionClientContract
  ): Promise<Offer> {
    const application = await Application.query({ client: trx })
      .where('id', applicationId)
      .preload('notice')
      .preload('position', (position) => position.preload('hostBody'))
      .forUpdate()
      .firstOrFail()
    application.state = applicationLifecycle.next('offer', application.state)
    await application.save()
    const now = clock.now()
    const dueAt = clock.rome().plus({ days: application.notice.offerDays }).endOf('day')
    const earlier = await trx.from('offers').where('seat_id', seat.id).select('id').first()
    const offer = await Offer.create(
      {
        seatId: seat.id,
        applicationId,
        state: 'open',
        isSuccession: Boolean(earlier),
        offeredAt: now,
        dueAt,
      },
      { client: trx }
    )
    await this.#tell(offer, application, reason, trx)
    return offer
  }

  async #tell(
    offer: Offer,
    application: Application,
    reason: string | null,
    trx: TransactionClientContract
  ) {
    const actor = { actorId: this.actor.id, actorName: this.actor.fullName }
    const event = { offerId: offer.id, kind: 'offered' as const, occurredAt: offer.offeredAt }
    await OfferEvent.create({ ...event, ...actor, reason }, { client: trx })
    const subject = { type: 'offer', id: offer.id }
    const mail = {
      ...offerMadeMail(application, offer.dueAt),
      cause: subject,
      to: { address: application.email, name: application.fullName },
      dueAt: clock.now(),
      isReady: true,
    }
    await new EnqueueMessages().handle([mail], trx)
    const details = { domanda: application.code, ...(reason ? { motivo: reason } : {}) }
    await record(this.actor, 'offer.made', subject, details, trx)
  }
}
