import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { dayWith } from '#core/dates'
import { formFault } from '#core/form_fault'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { BEFORE_START, NOT_OVER } from '#internships/lifecycle'
import { settleReadiness } from '#internships/actions/settle_readiness'
import type Internship from '#internships/models/internship'
import TutorAssignment from '#internships/models/tutor_assignment'
import { supersedePlanPaper } from '#internships/papers/supersede_plan_paper'
import { daysAfter } from '#internships/periods'
import { tutorChoices, type TutorSide } from '#internships/queries/tutor_choices'

/** Who follows from which day; `seen`: the assignment that the form showed, 0 when there was none. */
export interface TutorChange {
  side: TutorSide
  tutorId: number
  fromOn: string
  reason: string | null
  seen: number
}

/**
 * Names the tutor of a side, or another in their place: the one before stays until the day before. The plan's paper names
 * the tutors: before the start it is to be made again.
 */
export class AssignTutor {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the tutor meanwhile. Throws a form fault for a tutor who left or belongs to another
   * host, and for a day out of order; `IllegalTransition` once the internship is over.
   */
  handle(id: number, change: TutorChange): Promise<Result<TutorAssignment, 'changed_meanwhile'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(NOT_OVER, id, 'assign_tutor', trx)
      const current = await currentOf(id, change.side, trx)
      if ((current?.id ?? 0) !== change.seen) return fail('changed_meanwhile')
      const tutor = await this.#chosen(internship, change, current, trx)
      if (current) await endBefore(internship, current, change)
      const { side, fromOn, reason } = change
      const assignment = await TutorAssignment.create(
        { internshipId: id, kind: side, ...keysOf(change), fromOn, toOn: null, reason },
        { client: trx }
      )
      const before = current && nameOf(current)
      const paper = await this.#outdatePaper(internship, trx)
      const details = { side, tutor: tutor.name, before, fromOn, reason, ...paper }
      const subject = { type: 'internship', id }
      await record(this.actor, 'internship.tutor_assigned', subject, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(assignment)
    })
  }

  async #outdatePaper({ id, state }: Internship, trx: TransactionClientContract) {
    return BEFORE_START.includes(state) ? supersedePlanPaper(id, trx) : {}
  }

  async #chosen(
    internship: Internship,
    { side, tutorId, fromOn, reason }: TutorChange,
    current: TutorAssignment | null,
    trx: TransactionClientContract
  ) {
    const choices = await tutorChoices(internship, side, trx)
    const tutor = choices.find(({ id }) => id === tutorId)
    if (!tutor)
      throw formFault({ tutor: 'Questo tutor non si può più scegliere: ne scelga un altro.' })
    if (current && tutorIdOf(current) === tutorId) {
      throw formFault({ tutor: `${tutor.name} è già il tutor: scelga un’altra persona.` })
    }
    if (current && !reason) throw formFault({ motivo: 'Scriva perché il tutor cambia.' })
    if (fromOn > internship.endsOn) {
      const last = dayWith('il', internship.endsOn)
      throw formFault({ dal: `Il tirocinio finisce ${last}: scelga un giorno precedente.` })
    }
    return tutor
  }
}

const currentOf = (id: number, kind: TutorSide, trx: TransactionClientContract) =>
  TutorAssignment.query({ client: trx })
    .where({ internshipId: id, kind })
    .whereNull('toOn')
    .preload('hostTutor')
    .preload('promoterTutor')
    .first()

/** An assignment that never took effect, because the internship has not begun, leaves only its trace in the log. */
async function endBefore(internship: Internship, current: TutorAssignment, change: TutorChange) {
  if (change.fromOn > current.fromOn) {
    await current.merge({ toOn: daysAfter(change.fromOn, -1) }).save()
    return
  }
  if (BEFORE_START.includes(internship.state)) return current.delete()
  const since = dayWith('dal', current.fromOn)
  throw formFault({ dal: `${nameOf(current)} è tutor ${since}: scelga un giorno successivo.` })
}

const keysOf = ({ side, tutorId }: TutorChange) => ({
  hostTutorId: side === 'host' ? tutorId : null,
  promoterTutorId: side === 'promoter' ? tutorId : null,
})

const tutorIdOf = ({ hostTutorId, promoterTutorId }: TutorAssignment) =>
  hostTutorId ?? promoterTutorId

const nameOf = ({ hostTutor, promoterTutor }: TutorAssignment) =>
  (hostTutor ?? promoterTutor).fullName
