import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who applies: citizens, and interns who apply again. Everybody sees their own applications alone. */
export default class ApplicationPolicy extends BasePolicy {
  apply(actor: Account) {
    return actor.is('citizen', 'intern')
  }
}
