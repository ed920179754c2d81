import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who reads what became of former interns. Figures alone: nobody sees who answered what. */
export default class OutcomePolicy extends BasePolicy {
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer')
  }
}
