import { BaseEvent } from '@adonisjs/core/events'
import type Account from '#accounts/models/account'
import type { MadeLink } from '#accounts/links'

/** A link to set a password was made and is to reach its person: sent after commit. */
export default class AccountLinkMade extends BaseEvent {
  constructor(
    public account: Account,
    public made: MadeLink
  ) {
    super()
  }
}
