import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import HostTutor from '#hosts/models/host_tutor'
import { hostBodyIdOf } from '#hosts/queries/host_of_officer'
import Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'

/**
 * Internships that somebody of the staff may see: hosts those of their body, tutors those they follow or followed (host
 * tutors are known by their e-mail), the others all of them. For anybody else none.
 */
export async function internshipsFor(
  actor: Account
): Promise<ModelQueryBuilderContract<typeof Internship>> {
  const query = Internship.query()
  if (actor.is('admin', 'coordinator', 'operator', 'regionalOfficer')) return query
  if (actor.is('hostOfficer')) {
    return query.where('internships.host_body_id', (await hostBodyIdOf(actor)) ?? 0)
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
