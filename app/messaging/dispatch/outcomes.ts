import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { GroupWriter } from '#messaging/dispatch/group_writer'
import { MAX_TRIES, restAfter } from '#messaging/dispatch/retry_schedule'
import { steadily } from '#messaging/dispatch/steadily'
import { messageLifecycle } from '#messaging/lifecycle'
import type { AttemptOutcome } from '#messaging/models/message_attempt'
import type Message from '#messaging/models/message'

/** How a try ended. `cause` says it in Italian; `response` holds the server's own words. */
export type Ending =
  | { outcome: 'sent'; response: string }
  | { outcome: 'retry' | 'failed' | 'uncertain'; cause: string; response: string }

type Settled = { message: Message; ending: Ending }

/**
 * Writes how tries ended, a few together. Only rows still held by `owner` change; the writing may be repeated. One
 * that could not be written stays in sending: its lease ends, and it becomes uncertain.
 */
export class Outcomes {
  #writer = new GroupWriter((items: Settled[]) => steadily(() => this.#write(items)))

  constructor(private owner: string) {}

  /** @returns the outcome as written: the last retry of all becomes a failure */
  settle(message: Message, ending: Ending): Promise<AttemptOutcome> {
    return this.#writer.add({ message, ending: withLimit(message, ending) })
  }

  async #write(items: Settled[]): Promise<AttemptOutcome[]> {
    await db.transaction(async (trx) => {
      for (const item of items) await this.#writeOne(item, trx)
    })
    return items.map(({ ending }) => ending.outcome)
  }

  async #writeOne({ message, ending }: Settled, trx: TransactionClientContract) {
    const now = toDb(clock.now())
    const columns = { ...columnsOf(message, ending), leased_by: null, leased_until: null }
    await trx
      .from('messages')
      .where({ id: message.id, state: 'sending', leased_by: this.owner })
      .update(columns)
    await trx
      .from('message_attempts')
      .where('message_id', message.id)
      .whereNull('outcome')
      .update({ outcome: ending.outcome, response: ending.response, finished_at: now })
  }
}

function withLimit(message: Message, ending: Ending): Ending {
  if (ending.outcome !== 'retry' || restAfter(message.tries) !== null) return ending
  const cause = `Dopo ${MAX_TRIES} tentativi in un giorno il messaggio non è partito. ${ending.cause}`
  return { outcome: 'failed', cause: cause.slice(0, 500), response: ending.response }
}

function columnsOf(message: Message, ending: Ending) {
  const now = clock.now()
  const settledAt = toDb(now)
  const { accept, fail, doubt, postpone } = messageLifecycle.transitions
  switch (ending.outcome) {
    case 'sent':
      return { state: accept.to, cause: null, settled_at: settledAt, ...blanked(message) }
    case 'failed':
      return { state: fail.to, cause: ending.cause, settled_at: settledAt }
    case 'uncertain':
      return { state: doubt.to, cause: ending.cause, settled_at: settledAt }
    case 'retry': {
      const next = toDb(now.plus({ minutes: restAfter(message.tries)! }))
      const free = { data_started_at: null, next_try_at: next }
      return { state: postpone.to, cause: ending.cause, ...free }
    }
  }
}

/** What a confidential message said is of no more use once it has left. */
const blanked = (message: Message) => (message.isConfidential ? { body: '' } : {})
