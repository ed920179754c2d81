import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { formFault } from '#core/form_fault'
import { ok, type Result } from '#core/result'
import { followDay } from '#internships/actions/follow_day'
import {
  keepChange,
  lockForChange,
  type ChangedMeanwhile,
} from '#internships/actions/lock_for_change'
import { oweCommunication } from '#internships/actions/owe_communication'
import { tellIntern, withNames } from '#internships/actions/tell_intern'
import { terminationFaults } from '#internships/changes/faults'
import { lastDayAfter } from '#internships/changes/last_day'
import { terminationMail } from '#internships/mails/change_mail'
import type Internship from '#internships/models/internship'
import Termination from '#internships/models/termination'
import { lastValidatedDay } from '#internships/queries/validated_hours'

export type NewTermination = Pick<Termination, 'endsOn' | 'author' | 'reason'>

/**
 * Ends an internship early (facts, section 7: by the intern with a motivated notice; by promoter or host for grave breach or
 * goals out of reach). With a last day to come it runs on until then.
 */
export class TerminateInternship {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the internship meanwhile. Throws a form fault for a day outside its dates or before hours
   * that were validated, `IllegalTransition` when it does not run or its end is recorded already.
   */
  handle(
    id: number,
    asked: NewTermination,
    seen: number
  ): Promise<Result<Internship, ChangedMeanwhile>> {
    return db.transaction(async (trx) => {
      const held = await lockForChange(id, seen, 'terminate', trx)
      if (!held.ok) return held
      const validatedTo = await lastValidatedDay(id, trx)
      const faults = terminationFaults(held.value, asked.endsOn, validatedTo)
      if (Object.keys(faults).length > 0) throw formFault(faults)
      return ok(await this.#keep(held.value, asked, trx))
    })
  }

  async #keep(internship: Internship, asked: NewTermination, trx: TransactionClientContract) {
    const { id, endsOn: before } = internship
    const recorded = { recordedBy: this.actor.id, recordedAt: clock.now() }
    const termination = await Termination.create(
      { internshipId: id, ...asked, ...recorded },
      { client: trx }
    )
    const endsOn = lastDayAfter(before, { kind: 'termination', endsOn: asked.endsOn })
    await keepChange(internship, { endsOn })
    const fact = { kind: 'early_end' as const, causeId: termination.id, factOn: endsOn }
    await oweCommunication({ internshipId: id, ...fact }, trx)
    const details = { author: asked.author, endBefore: before, end: endsOn }
    const subject = { type: 'internship', id }
    await record(this.actor, 'internship.termination_recorded', subject, details, trx)
    await followDay(internship, trx)
    const mail = terminationMail(await withNames(internship, trx))
    await tellIntern(internship, { type: 'termination', id: termination.id }, mail, trx)
    return internship
  }
}
