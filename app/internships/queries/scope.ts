import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import HostOfficer from '#hosts/models/host_officer'
import HostTutor from '#hosts/models/host_tutor'
import Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'

/**
 * Internships that somebody of the staff may see: hosts those of their body, tutors those they follow or followed (host
 * tutors are known by their e-mail), the others all of them. For anybody else none. A query that is not
 * run yet: await it last.
 */
export function internshipsFor(actor: Account): ModelQueryBuilderContract<typeof Internship> {
  const query = Internship.query()
  if (actor.is('admin', 'coordinator', 'operator', 'regionalOfficer')) return query
  if (actor.is('hostOfficer')) {
    const own = HostOfficer.query().select('hostBodyId').where('accountId', actor.id)
    return query.whereIn('internships.host_body_id', own)
  }
  if (!actor.is('tutor')) return query.whereRaw('1 = 0')
  return query.whereIn('internships.id', (assignments) =>
    assignments
      .from('tutor_assignments')
      .select('internship_id')
      .whereIn('host_tutor_id', HostTutor.query().select('id').where('email', actor.email))
      .orWhereIn(
        'promoter_tutor_id',
        PromoterTutor.query().select('id').where('account_id', actor.id)
      )
  )
}

/** The internships of the person who is signed in. */
export const ownInternships = (actor: Account) =>
  Internship.query().whereHas('intern', (intern) => intern.where('account_id', actor.id))
