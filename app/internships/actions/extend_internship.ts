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
import type { Changed } from '#internships/actions/record_suspension'
import { settleBreaches } from '#internships/actions/settle_breaches'
import { tellIntern, withNames } from '#internships/actions/tell_intern'
import { askedFaults } from '#internships/changes/faults'
import { lastDayAfter } from '#internships/changes/last_day'
import { extensionMail } from '#internships/mails/change_mail'
import Extension from '#internships/models/extension'
import Internship from '#internships/models/internship'
import { nextDay } from '#internships/periods'
import {
  agreementWarning,
  clashingInternship,
  clashText,
} from '#internships/queries/change_warnings'
import { extensionBreaches } from '#internships/queries/extension_breaches'

export type NewExtension = Pick<Extension, 'askedOn' | 'months' | 'reason'> & {
  /** Why a rule that allows it is not kept. */
  justification: string | null
}

/** Lengthens an internship by some months, counted from the day after its end as it stands, suspensions included. */
export class ExtendInternship {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the internship meanwhile. Throws a form fault when it was asked late, lasts longer than the
   * rules of its start allow, or the person is elsewhere; `IllegalTransition` when the internship does not run.
   */
  handle(
    id: number,
    asked: NewExtension,
    seen: number
  ): Promise<Result<Changed, ChangedMeanwhile>> {
    return db.transaction(async (trx) => {
      refuse(
        lateFaults(await Internship.query({ client: trx }).where('id', id).firstOrFail(), asked)
      )
      const held = await lockForChange(id, seen, 'extend', trx)
      if (!held.ok) return held
      const warnings = await this.#judge(held.value, asked, trx)
      return ok({ internship: await this.#keep(held.value, asked, trx), warnings })
    })
  }

  async #judge(internship: Internship, asked: NewExtension, trx: TransactionClientContract) {
    refuse(askedFaults(internship, asked.askedOn, clock.rome().toISODate()!))
    const endsOn = lastDayAfter(internship.endsOn, { kind: 'extension', months: asked.months })
    const other = await clashingInternship(internship, endsOn, trx)
    if (other) throw formFault({ mesi: clashText(other) })
    const breaches = await extensionBreaches(internship, asked.months, trx)
    const plea = { internshipId: internship.id, field: 'mesi', reason: asked.justification }
    const told = await settleBreaches(this.actor, breaches, plea, trx)
    const expiring = await agreementWarning(internship, endsOn, trx)
    return expiring ? [...told, expiring] : told
  }

  async #keep(internship: Internship, asked: NewExtension, trx: TransactionClientContract) {
    const { id, endsOn: previousEndsOn } = internship
    const { askedOn, months, reason } = asked
    const endsOn = lastDayAfter(previousEndsOn, { kind: 'extension', months })
    const recorded = { recordedBy: this.actor.id, recordedAt: clock.now() }
    const extension = await Extension.create(
      { internshipId: id, askedOn, months, previousEndsOn, endsOn, reason, ...recorded },
      { client: trx }
    )
    await keepChange(internship, { endsOn, ...lengthened(internship, months) })
    const fact = { kind: 'extension' as const, causeId: extension.id }
    await oweCommunication({ internshipId: id, ...fact, factOn: nextDay(previousEndsOn) }, trx)
    const details = { months, askedOn, endBefore: previousEndsOn, end: endsOn }
    const subject = { type: 'internship', id }
    await record(this.actor, 'internship.extended', subject, details, trx)
    await followDay(internship, trx)
    const mail = extensionMail(await withNames(internship, trx), previousEndsOn)
    await tellIntern(internship, { type: 'extension', id: extension.id }, mail, trx)
    return internship
  }
}

/** One that is over tells the last day on which it could be asked, rather than that its state is another. */
const lateFaults = (internship: Internship, { askedOn }: NewExtension) =>
  internship.state === 'completed'
    ? askedFaults(internship, askedOn, clock.rome().toISODate()!)
    : {}

function refuse(faults: Record<string, string>) {
  if (Object.keys(faults).length > 0) throw formFault(faults)
}

/** Months altogether, and the hours that grow with them as in the programme's own table (facts, section 2.2). */
function lengthened({ months, classroomMinutes, workMinutes }: Internship, more: number) {
  const grown = (minutes: number) => Math.round((minutes * (months + more)) / months)
  return {
    months: months + more,
    classroomMinutes: grown(classroomMinutes),
    workMinutes: grown(workMinutes),
  }
}
