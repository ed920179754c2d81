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
import { settleBreaches } from '#internships/actions/settle_breaches'
import { tellIntern, withNames } from '#internships/actions/tell_intern'
import { suspensionFaults } from '#internships/changes/faults'
import { lastDayAfter } from '#internships/changes/last_day'
import { suspensionMail } from '#internships/mails/change_mail'
import type Internship from '#internships/models/internship'
import Suspension from '#internships/models/suspension'
import { daysOf } from '#internships/periods'
import {
  agreementWarning,
  clashingInternship,
  clashText,
} from '#internships/queries/change_warnings'
import { lastValidatedDay } from '#internships/queries/validated_hours'
import { checkSuspension } from '#internships/rules/duration'
import { rulesOf } from '#internships/rules/rule_sets'

/** Days `yyyy-MM-dd`, first and last included; the reason where a rule takes one. */
export type NewSuspension = Pick<Suspension, 'kind' | 'startsOn' | 'endsOn' | 'note'> & {
  reason: string | null
}

/** A changed internship, and what is to be looked at. */
export type Changed = { internship: Internship; warnings: string[] }

/** Suspends an internship for some days, past or to come: its end shifts by as many (facts, section 7). */
export class RecordSuspension {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the internship meanwhile. Throws a form fault for days that do not fit or are too few,
   * `IllegalTransition` when the internship does not run.
   */
  handle(
    id: number,
    asked: NewSuspension,
    seen: number
  ): Promise<Result<Changed, ChangedMeanwhile>> {
    return db.transaction(async (trx) => {
      const held = await lockForChange(id, seen, 'suspend', trx)
      if (!held.ok) return held
      const warnings = await this.#judge(held.value, asked, trx)
      return ok({ internship: await this.#keep(held.value, asked, trx), warnings })
    })
  }

  async #judge(internship: Internship, asked: NewSuspension, trx: TransactionClientContract) {
    const { id, ruleSetId } = internship
    const others = await Suspension.query({ client: trx })
      .where('internshipId', id)
      .whereNull('cancelledAt')
    const faults = suspensionFaults(internship, asked, others, await lastValidatedDay(id, trx))
    if (Object.keys(faults).length > 0) throw formFault(faults)
    const breaches = checkSuspension(await rulesOf(ruleSetId!, trx), asked.kind, daysOf(asked))
    const plea = { internshipId: id, field: 'al', reason: asked.reason }
    const told = await settleBreaches(this.actor, breaches, plea, trx)
    const endsOn = lastDayAfter(internship.endsOn, { ...asked, kind: 'suspension' })
    const other = await clashingInternship(internship, endsOn, trx)
    const expiring = await agreementWarning(internship, endsOn, trx)
    return [...told, ...(other ? [clashText(other)] : []), ...(expiring ? [expiring] : [])]
  }

  async #keep(internship: Internship, asked: NewSuspension, trx: TransactionClientContract) {
    const { id, endsOn: before } = internship
    const { kind, startsOn, endsOn, note } = asked
    const recorded = { recordedBy: this.actor.id, recordedAt: clock.now() }
    const suspension = await Suspension.create(
      { internshipId: id, kind, startsOn, endsOn, note, ...recorded },
      { client: trx }
    )
    await keepChange(internship, {
      endsOn: lastDayAfter(before, { kind: 'suspension', startsOn, endsOn }),
    })
    const fact = { kind: 'suspension' as const, causeId: suspension.id, factOn: startsOn }
    await oweCommunication({ internshipId: id, ...fact }, trx)
    const details = { from: startsOn, to: endsOn, endBefore: before, end: internship.endsOn }
    const subject = { type: 'internship', id }
    await record(this.actor, 'internship.suspension_recorded', subject, details, trx)
    await followDay(internship, trx)
    const mail = suspensionMail(await withNames(internship, trx), { startsOn, endsOn }, before)
    await tellIntern(internship, { type: 'suspension', id: suspension.id }, mail, trx)
    return internship
  }
}
