import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { RUNNING } from '#internships/actions/lock_for_change'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Suspension from '#internships/models/suspension'
import Termination from '#internships/models/termination'
import { internshipsFor } from '#internships/queries/scope'

/** An internship that somebody may see, with the names that the pages of its changes show; otherwise a 404. */
export function internshipToChange(actor: Account, id: string): Promise<Internship> {
  return internshipsFor(actor)
    .where('internships.id', Number(id) || 0)
    .preload('intern')
    .preload('hostBody')
    .firstOrFail()
}

/** A suspension of an internship that was found before. */
export const suspensionOf = ({ id }: Internship, suspensionId: string): Promise<Suspension> =>
  Suspension.query()
    .where({ internshipId: id, id: Number(suspensionId) || 0 })
    .firstOrFail()

/** A communication of a change, of an internship that was found before. That of the start belongs to its checklist. */
export const communicationOf = ({ id }: Internship, communicationId: string) =>
  MandatoryCommunication.query()
    .where({ internshipId: id, id: Number(communicationId) || 0 })
    .whereNot('kind', 'start')
    .firstOrFail()

/** Whether something may be recorded now, who touched the internship last, and the day: what each form shows. */
export async function changeForm(internship: Internship) {
  const { id, state } = internship
  const ending = await Termination.query().where('internshipId', id).first()
  const touch = await AuditEvent.query()
    .where({ subjectType: 'internship', subjectId: id })
    .whereNotNull('actorId')
    .orderBy('id', 'desc')
    .first()
  const today = clock.rome().toISODate()!
  return { internship, ending, touch, today, isRunning: RUNNING.includes(state) && !ending }
}
