import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { claimBulk } from '#internships/actions/claim_bulk'
import { PerformBulk } from '#internships/actions/perform_bulk'

/** Milliseconds between two looks at a table where nothing waits. */
const REST = 1000

/**
 * Actions on many internships, too many for a page to wait for. Several of these may run, on several machines: runs are leased.
 */
export class BulkWork {
  #stopping = new AbortController()

  constructor(private worker: string) {}

  /** Works until `stop`. A run that breaks is logged and taken up again once its lease is over. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.#step().catch((error) => {
        logger.error({ err: error }, 'bulk run failed')
        return false
      })
      if (!isBusy) {
        await pause(REST, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      }
    }
  }

  /** Takes no more work; the internship in hand is finished. */
  stop() {
    this.#stopping.abort()
  }

  /** Works until nothing waits: for tests, benchmarks and the demo. */
  async drain(): Promise<void> {
    while (await this.#step()) continue
  }

  async #step(): Promise<boolean> {
    const run = await claimBulk(this.worker)
    if (!run) return false
    await new PerformBulk().handle(run, () => this.#stopping.signal.aborted)
    return true
  }
}
