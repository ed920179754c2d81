import type { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import type { StateLabel } from '#core/lifecycle'
import { noticeLifecycle } from '#selection/lifecycle'
import type SelectionNotice from '#selection/models/selection_notice'

/** Days before the deadline in which the tag turns to ochre. */
const LAST_DAYS = 3

/** The tag of a notice as the public reads it at an instant: "Scade tra 19 giorni", "Aperto dal 3 dicembre", "Concluso". */
export function noticeTag(notice: SelectionNotice, now: DateTime): StateLabel {
  const { closesAt, opensAt, state } = notice
  if (state !== 'published' || !closesAt || !opensAt) return noticeLifecycle.states[state]
  if (now < opensAt) {
    const day = opensAt.setZone(ROME).setLocale('it').toFormat('d MMMM')
    return { label: `Apre il ${day}`, tone: 'neutral', icon: 'calendar' }
  }
  if (now >= closesAt) return { label: 'Chiuso', tone: 'void', icon: 'locked' }
  const days = Math.round(startOfDay(closesAt).diff(startOfDay(now), 'days').days)
  const words = days === 0 ? 'Scade oggi' : days === 1 ? 'Scade domani' : `Scade tra ${days} giorni`
  return days <= LAST_DAYS
    ? { label: words, tone: 'warn', icon: 'clock' }
    : { label: words, tone: 'ok', icon: 'unlocked' }
}

const startOfDay = (instant: DateTime) => instant.setZone(ROME).startOf('day')
