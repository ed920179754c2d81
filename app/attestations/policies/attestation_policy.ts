import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who works with attestations: administrators, coordinators and operators, for the whole network. */
export default class AttestationPolicy extends BasePolicy {
  /** Prepare, send, watch and download. */
  manage(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator')
  }

  /** Take back or replace what was issued. */
  revoke(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
