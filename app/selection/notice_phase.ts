import type { DateTime } from 'luxon'
import { fullDay, fullInstant } from '#core/dates'
import type SelectionNotice from '#selection/models/selection_notice'

/** Where a published notice stands for whoever might apply; the clock counts, not the job that closes notices. */
export type NoticePhase = 'upcoming' | 'open' | 'evaluating' | 'evaluated' | 'concluded'

/** The phase at an instant. A draft has none: the public never meets one. */
export function phaseOf(notice: SelectionNotice, now: DateTime): NoticePhase {
  if (notice.state === 'evaluated' || notice.state === 'concluded') return notice.state
  if (notice.takesApplicationsAt(now)) return 'open'
  const isToCome = notice.state === 'published' && notice.opensAt !== null && now < notice.opensAt
  return isToCome ? 'upcoming' : 'evaluating'
}

/** What the public page says first: when applications are taken, and what happens next. */
export interface Standing {
  phase: NoticePhase
  headline: string
  text: string
}

/** The deadline, or when it closed and what follows, in words. */
export function standingOf(notice: SelectionNotice, now: DateTime): Standing {
  const phase = phaseOf(notice, now)
  return { phase, ...WORDS[phase](notice) }
}

type Words = Omit<Standing, 'phase'>

const WORDS: Record<NoticePhase, (notice: SelectionNotice) => Words> = {
  upcoming: (notice) => ({
    headline: `Apre ${fullInstant(notice.opensAt!)}`,
    text: `Da quel momento potrà presentare la domanda, fino a ${fullInstant(notice.closesAt!)}.`,
  }),
  open: (notice) => ({
    headline: `Entro ${fullInstant(notice.closesAt!)}`,
    text: 'Fa fede l’orologio del portale. Dopo quell’ora la domanda non si può più inviare.',
  }),
  evaluating: (notice) => ({
    headline: closed(notice),
    text: `Le domande non si possono più inviare. Gli enti le stanno valutando${expected(notice)}`,
  }),
  evaluated: (notice) => ({
    headline: closed(notice),
    text: 'Le domande non si possono più inviare. Le graduatorie sono pubblicate e i posti si assegnano in quell’ordine.',
  }),
  concluded: (notice) => ({
    headline: closed(notice),
    text: 'Le domande non si possono più inviare. Le graduatorie sono pubblicate e l’avviso si è concluso.',
  }),
}

const closed = (notice: SelectionNotice) => `Chiuso ${fullInstant(notice.closesAt!)}`

const expected = ({ rankingsExpectedOn }: SelectionNotice) =>
  rankingsExpectedOn ? `: le graduatorie sono attese entro ${fullDay(rankingsExpectedOn)}.` : '.'
