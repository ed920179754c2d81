import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { toDb } from '#core/database'
import { readItalianDate } from '#core/values/italian_date'
import type Commission from '#selection/models/commission'
import Application from '#selection/models/application'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'
import type Position from '#selection/models/position'
import { knownId } from '#selection/queries/evaluation_finders'

/** A slot, with who is convoked to it. */
export type FilledSlot = { slot: InterviewSlot; interview: Interview | null; isPast: boolean }

/** The slots of a commission day by day, with who is convoked. Four queries. */
export async function slotsByDay(commission: Commission | null) {
  if (!commission) return []
  const slots = await InterviewSlot.query()
    .where('commissionId', commission.id)
    .orderBy('startsAt')
    .orderBy('id')
  return byDay(await filled(slots))
}

/** The slots of one day in Rome; null for what is no date, or a day without slots. */
export async function slotsOfDay(commission: Commission, day: unknown) {
  const date = readItalianDate(String(day))
  if (!date.ok) return null
  const start = DateTime.fromISO(date.value, { zone: ROME })
  const slots = await InterviewSlot.query()
    .where('commissionId', commission.id)
    .where('startsAt', '>=', toDb(start))
    .where('startsAt', '<', toDb(start.plus({ days: 1 })))
    .orderBy('startsAt')
    .orderBy('id')
  const [found] = byDay(await filled(slots))
  return found ?? null
}

/** Slots still to come that nobody has, as choices of a form. */
export async function freeSlots({ id }: Commission): Promise<InterviewSlot[]> {
  const taken = Interview.query().select('slotId').whereNot('state', 'moved')
  return InterviewSlot.query()
    .where('commissionId', id)
    .where('startsAt', '>', toDb(clock.now()))
    .whereNotIn('id', taken)
    .orderBy('startsAt')
    .orderBy('id')
}

/** One slot of a commission, or a 404. */
export const findSlot = ({ id }: Commission, slot: unknown) =>
  InterviewSlot.query()
    .where({ commissionId: id, id: knownId(slot) })
    .firstOrFail()

/** The admitted applicants of a position who wait for an interview, by surname. */
export const waitingForInterview = ({ id }: Position): Promise<Application[]> =>
  Application.query()
    .where({ positionId: id, state: 'admitted' })
    .orderBy('lastName')
    .orderBy('firstName')
    .orderBy('id')

async function filled(slots: InterviewSlot[]): Promise<FilledSlot[]> {
  const interviews = await Interview.query()
    .whereIn(
      'slotId',
      slots.map(({ id }) => id)
    )
    .whereNot('state', 'moved')
    .preload('application', (application) => application.preload('position'))
  return slots.map((slot) => ({
    slot,
    interview: interviews.find(({ slotId }) => slotId === slot.id) ?? null,
    isPast: slot.startsAt <= clock.now(),
  }))
}

function byDay(rows: FilledSlot[]) {
  const days = new Map<string, FilledSlot[]>()
  for (const row of rows) {
    const day = row.slot.startsAt.setZone(ROME).toISODate()!
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, slots]) => ({
    day,
    title: DateTime.fromISO(day, { zone: ROME }).setLocale('it').toFormat('cccc d MMMM yyyy'),
    slots,
    free: slots.filter(({ interview, isPast }) => !interview && !isPast).length,
  }))
}
