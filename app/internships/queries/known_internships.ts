import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inChunks } from '#hosts/import/chunks'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import TrainingPlan from '#internships/models/training_plan'
import TutorAssignment from '#internships/models/tutor_assignment'

/** People of a file who are in the portal already, with what it knows of their internships. */
export interface KnownInternships {
  people: Map<string, Intern>
  /** By intern; annulled ones never took place. */
  internships: Map<number, Internship[]>
  /**
   * The revision that the last import left, by internship; none for those made by the portal, 0 where the training plan, which
   * says areas and hours of its own, was written meanwhile.
   */
  imported: Map<number, number>
  /** "12|host": the internship has a tutor on that side. */
  tutors: Set<string>
}

/**
 * Looks people up by codice fiscale, some hundreds a query.
 * @param trx locks them, so that nobody gets a second internship meanwhile
 */
export async function knownInternships(
  codes: string[],
  trx?: TransactionClientContract
): Promise<KnownInternships> {
  const people = await inChunks([...new Set(codes)], (chunk) => {
    const query = Intern.query({ client: trx }).whereIn('codiceFiscale', chunk)
    return trx ? query.orderBy('id').forUpdate() : query
  })
  const internships = await inChunks(
    people.map(({ id }) => id),
    (chunk) => {
      const query = Internship.query({ client: trx })
        .whereIn('internId', chunk)
        .whereNot('state', 'annulled')
      return trx ? query.orderBy('id').forUpdate() : query
    }
  )
  const ids = internships.map(({ id }) => id)
  const marks = await inChunks(ids, (chunk) =>
    (trx ?? db).from('imported_internships').whereIn('internship_id', chunk)
  )
  const plans = await inChunks(ids, (chunk) =>
    TrainingPlan.query({ client: trx }).select('internshipId').whereIn('internshipId', chunk)
  )
  const planned = new Set(plans.map(({ internshipId }) => internshipId))
  const assignments = await inChunks(ids, (chunk) =>
    TutorAssignment.query({ client: trx }).whereIn('internshipId', chunk).whereNull('toOn')
  )
  return {
    people: new Map(people.map((person) => [person.codiceFiscale, person])),
    internships: Map.groupBy(internships, ({ internId }) => internId),
    imported: new Map(
      marks.map(({ internship_id: id, revision }) => [id, planned.has(id) ? 0 : revision])
    ),
    tutors: new Set(assignments.map(({ internshipId, kind }) => `${internshipId}|${kind}`)),
  }
}
