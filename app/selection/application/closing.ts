import type { DateTime } from 'luxon'
import { fullInstant, longDate, timeToTheMinute } from '#core/dates'
import { ROME } from '#core/clock'
import type SelectionNotice from '#selection/models/selection_notice'

/** How a notice stands to an application that arrived at an instant. */
export type Timeliness = 'in_time' | 'early' | 'late'

type Window = Pick<SelectionNotice, 'state' | 'opensAt' | 'closesAt'>

/**
 * Whether what arrived at an instant is in time: from the opening on, and before the closing, to the millisecond. What
 * arrived in time is in time even if the notice is marked closed while it is being written.
 */
export function timelinessOf({ state, opensAt, closesAt }: Window, at: DateTime): Timeliness {
  if (state === 'draft' || !opensAt || !closesAt || at < opensAt) return 'early'
  if (['evaluated', 'concluded'].includes(state)) return 'late'
  return at < closesAt ? 'in_time' : 'late'
}

/** "L’avviso si è chiuso giovedì 10 dicembre 2026 alle 12.00". */
export function closedWords({ closesAt }: Pick<SelectionNotice, 'closesAt'>): string {
  const at = closesAt!.setZone(ROME).setLocale('it')
  return `L’avviso si è chiuso ${at.toFormat('cccc d MMMM yyyy')} alle ${timeToTheMinute(at)}`
}

/** "L’avviso apre martedì 24 novembre 2026, ore 9.00". */
export const opensWords = ({ opensAt }: Pick<SelectionNotice, 'opensAt'>): string =>
  opensAt ? `L’avviso apre ${fullInstant(opensAt)}` : 'L’avviso non è ancora aperto'

/** "oggi alle 14.32", "il 3 dicembre 2026 alle 9.05": when a draft was last saved. */
export function savedWords(savedAt: DateTime, now: DateTime): string {
  const isToday = savedAt.setZone(ROME).hasSame(now.setZone(ROME), 'day')
  return `${isToday ? 'oggi' : `il ${longDate(savedAt)}`} alle ${timeToTheMinute(savedAt)}`
}
