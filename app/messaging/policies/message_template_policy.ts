import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who writes the texts of e-mails: administrators and coordinators. */
export default class MessageTemplatePolicy extends BasePolicy {
  manage(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
