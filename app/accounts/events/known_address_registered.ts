import { BaseEvent } from '@adonisjs/core/events'
import type Account from '#accounts/models/account'

/** Somebody asked for an account with an address that has one: its holder is told, nobody else. */
export default class KnownAddressRegistered extends BaseEvent {
  constructor(
    public account: Account,
    public next: string | null
  ) {
    super()
  }
}
