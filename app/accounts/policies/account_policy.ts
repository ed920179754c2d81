import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who manages the accounts of staff: administrators. A second factor is for all staff. */
export default class AccountPolicy extends BasePolicy {
  manage(actor: Account) {
    return actor.is('admin')
  }

  useSecondFactor(actor: Account) {
    return actor.isStaff
  }
}
