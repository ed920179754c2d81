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

  /** Papers with signatures: staff who follow the internship, and the intern their own. */
  openPapers(actor: Account) {
    return actor.is('admin', 'coordinator', 'hostOfficer', 'tutor', 'intern', 'citizen')
  }

  /** The intern's own pages. */
  follow(actor: Account) {
    return actor.is('intern', 'citizen')
  }

  /** The interns that a tutor follows. */
  guide(actor: Account) {
    return actor.is('tutor')
  }

  /** The interns of one's own body. */
  host(actor: Account) {
    return actor.is('hostOfficer')
  }
}
