import { ROME } from '#core/clock'
import type MandatoryCommunication from '#internships/models/mandatory_communication'
import type { Reminder } from '#internships/mails/communication_reminder_mail'
import { daysAfter } from '#internships/periods'

/** A communication as its reminders see it. */
export type Owed = Pick<MandatoryCommunication, 'dueOn' | 'sentOn' | 'remindedAt'>

/**
 * The reminder that a day asks for, `yyyy-MM-dd`: one from the day before the term, one once it has passed. Null when it was sent,
 * or the one of these days has gone out already.
 */
export function reminderOn({ dueOn, sentOn, remindedAt }: Owed, today: string): Reminder | null {
  if (sentOn !== null || today < daysAfter(dueOn, -1)) return null
  const lastReminded = remindedAt?.setZone(ROME).toISODate() ?? null
  if (today <= dueOn) return lastReminded === null ? 'due' : null
  return lastReminded === null || lastReminded <= dueOn ? 'overdue' : null
}
