import { setTimeout as pause } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { DispatchDueMessages } from '#messaging/actions/dispatch_due_messages'

/** Milliseconds between two looks, and after one that found the mail server silent. */
const REST = 2000
const REST_AFTER_TROUBLE = 60_000

/**
 * Mail that somebody is waiting for (a reset, an invitation, a trial) leaves within seconds: the worker runs a tick
 * of its own for it. What is sent in groups keeps to the five-minute job.
 */
export class PromptMail {
  #stopping = new AbortController()

  /** Looks until `stop`. A look that fails is logged and tried again. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isTroubled = await this.look().catch((error) => {
        logger.error({ err: error }, 'prompt mail failed')
        return true
      })
      const rest = isTroubled ? REST_AFTER_TROUBLE : REST
      await pause(rest, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    }
  }

  /** One look: a tick where such mail waits. Says whether the tick met trouble that another would meet too. */
  async look(): Promise<boolean> {
    if (!(await isSomebodyWaiting())) return false
    const { problem } = await new DispatchDueMessages({ signal: this.#stopping.signal }).handle()
    return problem !== null
  }

  stop() {
    this.#stopping.abort()
  }
}

async function isSomebodyWaiting(): Promise<boolean> {
  const row = await db
    .from('messages')
    .where('state', 'waiting')
    .where('next_try_at', '<=', toDb(clock.now()))
    .whereNull('group_type')
    .whereNotNull('ready_at')
    .select('id')
    .first()
  return row !== null
}
