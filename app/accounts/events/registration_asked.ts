import { BaseEvent } from '@adonisjs/core/events'

/** What somebody typed to get an account; `next` is the page of the portal where they were going. */
export type Registration = { email: string; fullName: string; next: string | null }

/** Somebody asked for an account. Whether the address has one already is looked up outside the request. */
export default class RegistrationAsked extends BaseEvent {
  constructor(public registration: Registration) {
    super()
  }
}
