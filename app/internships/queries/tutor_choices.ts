import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import HostTutor from '#hosts/models/host_tutor'
import type Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'

export type TutorSide = 'host' | 'promoter'

/** Who can be named as tutor of an internship on a side: those of its host, or of the promoter, who did not leave. */
export async function tutorChoices(
  { hostBodyId }: Pick<Internship, 'hostBodyId'>,
  side: TutorSide,
  client?: TransactionClientContract
): Promise<Array<{ id: number; name: string }>> {
  const tutors =
    side === 'host'
      ? await HostTutor.query({ client })
          .where({ hostBodyId })
          .whereNull('archivedAt')
          .orderBy('lastName')
          .orderBy('firstName')
          .orderBy('id')
      : await PromoterTutor.query({ client }).whereNull('archivedAt').orderBy('fullName')
  return tutors.map(({ id, fullName }) => ({ id, name: fullName }))
}
