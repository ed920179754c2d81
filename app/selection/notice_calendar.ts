import { appUrl } from '#config/app'
import { calendarFile } from '#core/calendar'
import { fullInstant } from '#core/dates'
import type SelectionNotice from '#selection/models/selection_notice'

/** Days before the deadline at which calendars remind. */
const REMINDER_DAYS = 2

/** The deadline of a published notice as a calendar file: whoever adds a corrected one replaces the older. */
export function noticeCalendar(notice: SelectionNotice): string {
  const { label, title, path, closesAt, revision, corrections } = notice
  const page = `${appUrl}${path}`
  return calendarFile({
    uid: `avviso-${notice.year}-${notice.number}@${new URL(appUrl).hostname}`,
    sequence: revision + corrections.length,
    startsAt: closesAt!,
    endsAt: closesAt!,
    summary: `Scadono le domande per l’avviso DoteComune ${label}`,
    description: `${title}.\nLe domande si presentano fino a ${fullInstant(closesAt!)}, ora di Roma, da questa pagina: ${page}`,
    url: page,
    alarmDays: REMINDER_DAYS,
  })
}
