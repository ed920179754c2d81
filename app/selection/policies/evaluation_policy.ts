import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who evaluates applications: host officers for the positions of their own body, coordinators for all. */
export default class EvaluationPolicy extends BasePolicy {
  evaluate(actor: Account) {
    return actor.is('admin', 'coordinator', 'hostOfficer')
  }

  /** Publish rankings, forfeit seats: the promoter's acts. */
  rank(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
