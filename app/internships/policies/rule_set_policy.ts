import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who reads the rules of each region, and who sets a new version. */
export default class RuleSetPolicy extends BasePolicy {
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer', 'hostOfficer', 'tutor')
  }

  manage(actor: Account) {
    return actor.is('admin')
  }
}
