import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who reads the mails that the demo keeps instead of sending: whoever works with messages. */
export default class CaughtMailPolicy extends BasePolicy {
  read(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator')
  }
}
