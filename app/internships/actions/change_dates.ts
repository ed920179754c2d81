import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { dayWith } from '#core/dates'
import { formFault } from '#core/form_fault'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { BEFORE_START } from '#internships/lifecycle'
import { settleReadiness } from '#internships/actions/settle_readiness'
import { expectStartCommunication } from '#internships/actions/start_communication'
import Internship from '#internships/models/internship'
import { supersedePlanPaper } from '#internships/papers/supersede_plan_paper'
import { lastDayOf } from '#internships/periods'

/** First day, and last day where it is not the one that the months give; `yyyy-MM-dd`. */
export type Dates = { startsOn: string; endsOn: string | null }

/** Moves an internship that has not begun. Without a last day its months give it. The plan's paper, which says the days, is to be made again. */
export class ChangeDates {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else changed the internship meanwhile. Throws a form fault for dates out of order, longer than the
   * months, or in which the same person is elsewhere; `IllegalTransition` once it has begun.
   */
  handle(id: number, dates: Dates, seen: number): Promise<Result<Internship, 'changed_meanwhile'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'change_dates', trx)
      if (internship.revision !== seen) return fail('changed_meanwhile')
      const { startsOn } = dates
      const endsOn = lastDay(dates, internship.months)
      await refuseOverlap(internship, { startsOn, endsOn }, trx)
      const before = { startsOn: internship.startsOn, endsOn: internship.endsOn }
      if (before.startsOn === startsOn && before.endsOn === endsOn) return ok(internship)
      internship.merge({ startsOn, endsOn, plannedEndsOn: endsOn })
      await internship.merge({ revision: seen + 1, updatedAt: clock.now() }).save()
      await expectStartCommunication(internship, trx)
      const superseded = await supersedePlanPaper(id, trx)
      const details = { before, startsOn, endsOn, ...superseded }
      const subject = { type: 'internship', id }
      await record(this.actor, 'internship.dates_changed', subject, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(internship)
    })
  }
}

function lastDay({ startsOn, endsOn }: Dates, months: number): string {
  const latest = lastDayOf(startsOn, months)
  if (!endsOn) return latest
  if (endsOn < startsOn) throw formFault({ fine: 'La fine viene prima dell’inizio.' })
  if (endsOn > latest) {
    throw formFault({
      fine: `Dura ${months} mesi: può finire al più tardi ${dayWith('il', latest)}.`,
    })
  }
  return endsOn
}

/** Nobody follows two internships at once. */
async function refuseOverlap(
  { id, internId }: Internship,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  trx: TransactionClientContract
) {
  const other = await Internship.query({ client: trx })
    .where({ internId })
    .whereNot('id', id)
    .whereNot('state', 'annulled')
    .where('startsOn', '<=', endsOn)
    .where('endsOn', '>=', startsOn)
    .first()
  if (!other) return
  const days = `${dayWith('dal', other.startsOn)} ${dayWith('al', other.endsOn)}`
  throw formFault({ inizio: `In quei giorni la persona ha un altro tirocinio, ${days}.` })
}
