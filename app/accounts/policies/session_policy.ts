import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** What anybody who is signed in may do, whatever their role. */
export default class SessionPolicy extends BasePolicy {
  use(actor: Account) {
    return !actor.isDisabled
  }
}
