import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who sees how much interest there is. Numbers alone: nobody sees the names. */
export default class InterestPolicy extends BasePolicy {
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer', 'hostOfficer')
  }
}
