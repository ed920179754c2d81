import { BaseEvent } from '@adonisjs/core/events'
import type { InterestProposal } from '#selection/interest/proposal'

/** Somebody asked to be told of new notices. Whether the address is known is looked up outside the request. */
export default class InterestAsked extends BaseEvent {
  constructor(
    public email: string,
    public proposal: InterestProposal
  ) {
    super()
  }
}
