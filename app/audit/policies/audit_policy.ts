import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who reads the register of what was done: administrators. */
export default class AuditPolicy extends BasePolicy {
  read(actor: Account) {
    return actor.is('admin')
  }
}
