import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who sees host bodies, and who keeps their data. Which body an officer may see is for the finder to say. */
export default class HostBodyPolicy extends BasePolicy {
  /** The list and the pages: staff see the network, officers their own body alone. */
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer', 'hostOfficer')
  }

  /** All of them at once: lists, files. */
  seeAll(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer')
  }

  /** Sites and tutors: coordinators for everybody, officers for their own body. */
  maintain(actor: Account) {
    return actor.is('admin', 'coordinator', 'hostOfficer')
  }

  /** Names, codes, agreements, officers, imports. */
  manage(actor: Account) {
    return actor.is('admin', 'coordinator')
  }
}
