import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who works on selection notices and their positions. Published ones are for everybody, on the public pages. */
export default class NoticePolicy extends BasePolicy {
  /** Drafts and the inside of notices. */
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer')
  }

  /** Write, publish, correct. */
  manage(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
