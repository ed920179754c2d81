import { BEFORE_START } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'

/** Whether a change of dates or tutors would make the paper of the plan be made, and signed, again. */
export async function hasPlanPaper({ id, state }: Internship): Promise<boolean> {
  if (!BEFORE_START.includes(state)) return false
  const paper = await InternshipDocument.query()
    .where({ internshipId: id, kind: 'plan' })
    .whereNull('supersededAt')
    .first()
  return paper !== null
}
