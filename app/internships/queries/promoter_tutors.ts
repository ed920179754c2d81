import Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'
import TutorAssignment from '#internships/models/tutor_assignment'
import { NOT_OVER } from '#internships/lifecycle'

/** The tutors of the promoter with how many internships each follows now; those who left stand last. */
export async function promoterTutors() {
  const tutors = await PromoterTutor.query().orderByRaw(
    'case when archived_at is null then 0 else 1 end, full_name, id'
  )
  const loads = await TutorAssignment.query()
    .select('promoterTutorId')
    .count('* as total')
    .whereNotNull('promoterTutorId')
    .whereNull('toOn')
    .whereIn('internshipId', Internship.query().select('id').whereIn('state', NOT_OVER))
    .groupBy('promoter_tutor_id')
  const totals = new Map(loads.map((one) => [one.promoterTutorId, Number(one.$extras.total)]))
  return tutors.map((tutor) => ({ tutor, interns: totals.get(tutor.id) ?? 0 }))
}
