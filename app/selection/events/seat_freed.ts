import { BaseEvent } from '@adonisjs/core/events'

/** Somebody gave an accepted seat up, or lost it: sent after commit. */
export default class SeatFreed extends BaseEvent {
  constructor(
    public offerId: number,
    public applicationId: number,
    public seatId: number
  ) {
    super()
  }
}
