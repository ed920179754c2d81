import { DateTime } from 'luxon'
import programme from '#config/programme'
import { clock, ROME } from '#core/clock'
import type FollowUp from '#internships/models/follow_up'

/** The day on which a former intern is asked, so many months after the last day; both `yyyy-MM-dd`. */
export const dueOn = (endsOn: string, months: number): string =>
  DateTime.fromISO(endsOn, { zone: ROME }).plus({ months }).toISODate()!

/** Today in Italy, `yyyy-MM-dd`, moved by so many days. */
export const today = (days = 0): string => clock.rome().plus({ days }).toISODate()!

/** Questions asked before this instant take no answer any more. */
export const answersEnd = (): DateTime => clock.now().minus({ days: programme.followUpAnswerDays })

/** The last instant for answering, or for changing an answer. */
export const lastAnswerOf = ({ askedAt }: FollowUp): DateTime =>
  askedAt!.plus({ days: programme.followUpAnswerDays })
