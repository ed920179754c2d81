import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { claimReceipts } from '#selection/actions/claim_receipts'
import { MakeReceipt } from '#selection/actions/make_receipt'
import { PostponeReceipt } from '#selection/actions/postpone_receipt'
import type Application from '#selection/models/application'

/** Milliseconds between two looks at a table where nothing waits. */
const REST = 1000

/**
 * The receipts of applications just sent, a few at a time; the mail that waits for each leaves with it. Several of these may run, on
 * several machines: rows are leased.
 */
export class PrintReceipts {
  #stopping = new AbortController()

  constructor(
    private worker: string,
    private action = new MakeReceipt()
  ) {}

  /** Works until `stop`. A step that fails is logged and tried again after a rest. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.#step().catch((error) => {
        logger.error({ err: error }, 'receipts failed')
        return false
      })
      if (!isBusy) {
        await pause(REST, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      }
    }
  }

  /** Takes no more work; what is in hand is finished. */
  stop() {
    this.#stopping.abort()
  }

  /** Works until nothing waits: for tests, benchmarks and the demo. */
  async drain(): Promise<void> {
    while (await this.#step()) continue
  }

  async #step(): Promise<boolean> {
    const applications = await claimReceipts(this.worker)
    await Promise.all(applications.map((application) => this.#make(application)))
    return applications.length > 0
  }

  async #make(application: Application) {
    try {
      await this.action.handle(application)
    } catch (error) {
      logger.error({ err: error, application: application.id }, 'receipt not printed')
      await new PostponeReceipt().handle(application, (error as Error).message)
    }
  }
}
