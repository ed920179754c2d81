import type { DateTime } from 'luxon'
import { fullInstant } from '#core/dates'
import type Message from '#messaging/models/message'
import type MessageAttempt from '#messaging/models/message_attempt'
import type { AttemptOutcome } from '#messaging/models/message_attempt'
import type Attestation from '#attestations/models/attestation'

/** One line of the timeline; without an instant it is still to come. */
export type HistoryLine = {
  at: DateTime | null
  cssClass: 'is-done' | 'is-now' | 'is-next'
  title: string
  detail: string
}

type Sources = {
  attestation: Attestation
  messages: Message[]
  revoker: string | null
  successor: Attestation | null
}

/** What happened to an attestation, the latest first, under what is still to come. */
export function historyOf({ attestation, messages, revoker, successor }: Sources): HistoryLine[] {
  const past = [
    done(attestation.createdAt, 'Iscritto a repertorio', `N. ${attestation.registryEntry}`),
    ...sealing(attestation),
    ...messages.flatMap(sending),
    ...ending(attestation, revoker, successor),
  ]
  const known = past.filter((line) => line.at !== null)
  const open = past.filter((line) => line.at === null)
  const inOrder = known.sort((a, b) => a.at!.toMillis() - b.at!.toMillis())
  return [...inOrder, ...open].reverse()
}

const done = (at: DateTime | null, title: string, detail = ''): HistoryLine => ({
  at,
  cssClass: 'is-done',
  title,
  detail,
})

const ahead = (cssClass: 'is-now' | 'is-next', title: string, detail = ''): HistoryLine => ({
  at: null,
  cssClass,
  title,
  detail,
})

function sealing({ issuedAt, state, printProblem }: Attestation): HistoryLine[] {
  if (issuedAt) return [done(issuedAt, 'PDF sigillato e archiviato')]
  if (state !== 'registered') return []
  return [
    ahead('is-now', 'PDF in preparazione', printProblem ?? 'Di solito bastano pochi secondi.'),
  ]
}

function sending(message: Message): HistoryLine[] {
  return [
    done(message.createdAt, 'Messaggio in coda', `Per ${message.toAddress}`),
    ...message.attempts.map(attempted),
    ...outlook(message),
  ]
}

const OUTCOMES: Record<AttemptOutcome, string> = {
  sent: 'Messaggio consegnato al server di posta',
  retry: 'Tentativo non riuscito: si riprova',
  failed: 'Invio fallito',
  uncertain: 'Invio incerto: il messaggio può essere arrivato',
}

const attempted = ({ outcome, startedAt, finishedAt, response }: MessageAttempt): HistoryLine =>
  done(finishedAt ?? startedAt, outcome ? OUTCOMES[outcome] : 'Invio in corso', response ?? '')

function outlook({ state, settledAt, nextTryAt, cause, attempts }: Message): HistoryLine[] {
  if (state === 'waiting') return [ahead('is-next', 'Invio previsto', fullInstant(nextTryAt))]
  if (state === 'sending') return [ahead('is-now', 'Invio in corso')]
  if (state === 'cancelled') return [done(settledAt, 'Spedizione eliminata')]
  const isTold = attempts.length > 0
  return state === 'failed' && !isTold ? [done(settledAt, 'Invio fallito', cause ?? '')] : []
}

function ending(
  { revokedAt, revocationReason, state }: Attestation,
  revoker: string | null,
  successor: Attestation | null
): HistoryLine[] {
  if (!revokedAt) return []
  const who = revoker ? `Da ${revoker}. ` : ''
  const title = state === 'replaced' ? 'Sostituito' : 'Revocato'
  const next = successor ? ` Nuovo attestato: n. ${successor.registryEntry}.` : ''
  return [done(revokedAt, title, `${who}Motivo: ${revocationReason}.${next}`)]
}
