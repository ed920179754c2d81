import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who writes the templates of attestations: administrators and coordinators. */
export default class AttestationTemplatePolicy extends BasePolicy {
  manage(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
