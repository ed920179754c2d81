import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { OfferSeats, type OfferedSeats } from '#selection/actions/offer_seats'
import SeatFreed from '#selection/events/seat_freed'
import { applicationLifecycle, offerLifecycle } from '#selection/lifecycle'
import { offerSettledMail } from '#selection/mails/offer_settled_mail'
import type Offer from '#selection/models/offer'
import OfferEvent from '#selection/models/offer_event'
import { lockOffer } from '#selection/queries/ranking_locks'

type Ending = 'withdraw' | 'forfeit'

/** What the freed seat led to, and whether it had been accepted. */
export type Ended = { next: OfferedSeats; wasAccepted: boolean }
export type EndOutcome = Result<Ended, 'started' | 'settled'>

/**
 * Gives an offered or accepted seat up (`withdraw`), or takes it away (`forfeit`), and offers it to who follows, in one
 * transaction. Once the internships have begun it is no longer a matter of the ranking: `started`.
 */
export class EndOffer {
  constructor(private actor: Actor) {}

  /** Throws `IllegalTransition` when the offer is already settled. `SeatFreed` is sent after the commit. */
  async handle(offerId: number, ending: Ending, reason: string): Promise<EndOutcome> {
    return this.#end(offerId, ending, reason, () => true)
  }

  /** Forfeits an offer whose term is over and that nobody answered; `settled` when that is not so any more. */
  async ofOverdue(offerId: number, reason: string): Promise<EndOutcome> {
    const isOverdue = ({ state, dueAt }: Offer) => state === 'open' && dueAt < clock.now()
    return this.#end(offerId, 'forfeit', reason, isOverdue)
  }

  async #end(
    offerId: number,
    ending: Ending,
    reason: string,
    mayEnd: (offer: Offer) => boolean
  ): Promise<EndOutcome> {
    const outcome = await db.transaction(async (trx) => {
      const offer = await lockOffer(offerId, trx)
      if (!mayEnd(offer)) return fail('settled' as const)
      const state = offerLifecycle.next(ending, offer.state)
      const wasAccepted = offer.state === 'accepted'
      if (wasAccepted && hasStarted(offer)) return fail('started' as const)
      await offer.merge({ state }).save()
      await this.#tell(offer, ending, reason, trx)
      const next = await new OfferSeats(this.actor).handle(offer.application.positionId, trx)
      return ok({ next, wasAccepted, freed: offer })
    })
    if (!outcome.ok) return outcome
    const { freed, ...ended } = outcome.value
    if (ended.wasAccepted) await SeatFreed.dispatch(freed.id, freed.applicationId, freed.seatId)
    return ok(ended)
  }

  async #tell(offer: Offer, ending: Ending, reason: string, trx: TransactionClientContract) {
    const { application } = offer
    const kind = offer.state as 'withdrawn' | 'forfeited'
    application.state = applicationLifecycle.next(ending, application.state)
    await application.save()
    const actor = { actorId: this.actor.id, actorName: this.actor.fullName }
    const event = { offerId: offer.id, kind, occurredAt: clock.now(), reason }
    await OfferEvent.create({ ...event, ...actor }, { client: trx })
    const subject = { type: 'offer', id: offer.id }
    const mail = {
      ...offerSettledMail(application, kind),
      cause: subject,
      recipientKey: 'ended',
      to: { address: application.email, name: application.fullName },
      dueAt: clock.now(),
      isReady: true,
    }
    await new EnqueueMessages().handle([mail], trx)
    await record(this.actor, `offer.${kind}`, subject, { domanda: application.code, reason }, trx)
  }
}

const hasStarted = ({ application }: Offer): boolean =>
  application.notice.startsOn! <= clock.rome().toISODate()!
