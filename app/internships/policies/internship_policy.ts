import { BasePolicy } from '@adonisjs/bouncer'
import type Account from '#accounts/models/account'

/** Who works with internships. Which of them each may see is for the finders (`internshipsFor`) to say. */
export default class InternshipPolicy extends BasePolicy {
  /** Lists and pages of staff: hosts and tutors see their own alone. */
  see(actor: Account) {
    return actor.is('admin', 'coordinator', 'operator', 'regionalOfficer', 'hostOfficer', 'tutor')
  }

  /** Prepare, start, change, end. */
  manage(actor: Account) {
    return actor.is('admin', 'coordinator')
  }

  /** Checks and papers that a host brings: coordinators for all, officers for their own body. */
  contribute(actor: Account) {
    return actor.is('admin', 'coordinator', 'hostOfficer')
  }

  /** The intern's own pages. */
  follow(actor: Account) {
    return actor.is('intern', 'citizen')
  }
}
