import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'

/** Milliseconds between two looks at a table where nothing waits. */
const REST = 1000

/**
 * Work that a worker does for as long as it runs, one step after another. Several may run, on several machines: what a step takes
 * it leases, so that none is done twice.
 */
export abstract class WorkLoop {
  #stopping = new AbortController()

  /** Works until `stop`. A step that fails is logged and tried again after a rest; what is in hand is finished. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.step().catch((error) => {
        logger.error({ err: error }, `${this.constructor.name} failed`)
        return false
      })
      if (!isBusy) await this.#rest()
    }
    await this.finish()
  }

  /** Takes no more work. */
  stop() {
    this.#stopping.abort()
  }

  /** Works until nothing waits: for tests, benchmarks and the demo. */
  async drain(): Promise<void> {
    while (await this.step()) continue
    await this.finish()
  }

  /** Whether `stop` was called: for steps that last. */
  protected get isStopping(): boolean {
    return this.#stopping.signal.aborted
  }

  /** One unit of work; false when there was none. */
  protected abstract step(): Promise<boolean>

  /** Waits for what steps left running. */
  protected async finish(): Promise<void> {}

  async #rest() {
    await pause(REST, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }
}
