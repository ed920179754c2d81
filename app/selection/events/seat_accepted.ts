import { BaseEvent } from '@adonisjs/core/events'

/** What the next step needs to make an internship of an accepted seat. Dates `yyyy-MM-dd`. */
export interface AcceptedSeat {
  offerId: number
  applicationId: number
  accountId: number
  positionId: number
  seatId: number
  siteId: number
  hostBodyId: number
  startsOn: string
  endsOn: string
}

/** Somebody accepted a seat: sent after commit. */
export default class SeatAccepted extends BaseEvent {
  constructor(public seat: AcceptedSeat) {
    super()
  }
}
