import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { timeToTheMinute } from '#core/dates'
import { formFault } from '#core/form_fault'
import { lockCommission } from '#selection/actions/add_commissioner'
import type Commission from '#selection/models/commission'
import InterviewSlot from '#selection/models/interview_slot'

/** A stretch of a day, cut into interviews of some minutes each. */
export type SlotPlan = { from: DateTime; to: DateTime; minutes: number; place: string }

type Interval = { startsAt: DateTime; endsAt: DateTime }

/** More than this in one go is a slip of the pen. */
const AT_ONCE = 60

/** Lays out when a commission can meet applicants. It sits in one place at a time: overlapping hours are refused. */
export class CreateInterviewSlots {
  constructor(private actor: Account) {}

  /** @returns how many slots were made */
  async handle({ id }: Commission, plan: SlotPlan): Promise<number> {
    const intervals = cut(plan)
    return db.transaction(async (trx) => {
      await lockCommission(id, trx)
      const kept = await InterviewSlot.query({ client: trx }).where('commissionId', id)
      assertFree(intervals, kept)
      await InterviewSlot.createMany(
        intervals.map((interval) => ({ ...interval, commissionId: id, place: plan.place })),
        { client: trx }
      )
      const subject = { type: 'commission', id }
      const details = { count: intervals.length, from: plan.from.toISO(), place: plan.place }
      await record(this.actor, 'interview_slots.created', subject, details, trx)
      return intervals.length
    })
  }
}

function cut({ from, to, minutes }: SlotPlan): Interval[] {
  if (from <= clock.now()) {
    throw formFault({ giorno: 'Scelga un giorno e un’ora che devono ancora venire.' })
  }
  const count = Math.floor(to.diff(from, 'minutes').minutes / minutes)
  if (count < 1) {
    throw formFault({ alle: 'Tra le due ore non ci sta nemmeno un colloquio: le controlli.' })
  }
  if (count > AT_ONCE) {
    throw formFault({
      minuti: `Verrebbero ${count} colloqui: al massimo sono ${AT_ONCE} per volta.`,
    })
  }
  return Array.from({ length: count }, (_, index) => ({
    startsAt: from.plus({ minutes: index * minutes }),
    endsAt: from.plus({ minutes: (index + 1) * minutes }),
  }))
}

function assertFree(intervals: Interval[], kept: InterviewSlot[]) {
  const clash = kept.find((slot) =>
    intervals.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && endsAt > slot.startsAt)
  )
  if (!clash) return
  const hours = `${timeToTheMinute(clash.startsAt)}–${timeToTheMinute(clash.endsAt)}`
  throw formFault({
    dalle: `La commissione è già impegnata nell’orario ${hours}: scelga altre ore.`,
  })
}
