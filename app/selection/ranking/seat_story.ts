import type { DateTime } from 'luxon'
import { longDate } from '#core/dates'

/** What happened to a seat offered to somebody; `reason` of the offer: a decision between equals was needed. */
export interface OfferFacts {
  dueAt: DateTime
  events: { kind: string; occurredAt: DateTime; reason: string | null }[]
}

const SENTENCES: Record<string, (day: string, due: string) => string> = {
  offered: (day, due) => `Posto offerto il ${day}, con termine il ${due}.`,
  accepted: (day) => `Posto accettato il ${day}.`,
  withdrawn: (day) =>
    `Rinuncia del ${day}: il posto in graduatoria resta scritto, ma non conta più.`,
  forfeited: (day) => `Decadenza del ${day}: il posto è passato a chi segue.`,
}

/** The facts of an offer in words that anybody may read: days, never reasons. */
export function storyOf({ dueAt, events }: OfferFacts): string[] {
  const wasDecided = events.some(({ kind, reason }) => kind === 'offered' && reason)
  return [
    ...events.map(({ kind, occurredAt }) => SENTENCES[kind](longDate(occurredAt), longDate(dueAt))),
    ...(wasDecided ? ['Tra domande a pari merito ha deciso un atto motivato.'] : []),
  ]
}

/** Of somebody who gave up before any offer. */
export const candidacyStory = (day: DateTime): string =>
  `Rinuncia del ${longDate(day)}, prima che ci fosse un posto da offrire: il posto in graduatoria resta scritto, ma non conta più.`

/** "1 posto, assegnato." "3 posti: 1 assegnato, 1 offerto, 1 vuoto." */
export function seatsSentence({ total, accepted, open }: SeatFigures): string {
  const empty = total - accepted - open
  if (total === 1) {
    return `1 posto, ${accepted ? 'assegnato' : open ? 'offerto e in attesa di risposta' : 'non ancora assegnato'}.`
  }
  const parts = [
    [accepted, 'assegnato', 'assegnati'],
    [open, 'offerto', 'offerti'],
    [empty, 'non assegnato', 'non assegnati'],
  ] as const
  const words = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`)
  return `${total} posti: ${words.join(', ')}.`
}

export type SeatFigures = { total: number; accepted: number; open: number }
