import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who manages the accounts of staff: administrators. */
export default class AccountPolicy extends BasePolicy {
  manage(actor: Account) {
    return actor.is('admin')
  }
}
