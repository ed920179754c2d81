import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { claimForPrinting } from '#attestations/actions/claim_for_printing'
import { PrintAttestations } from '#attestations/actions/print_attestations'
import { RegisterPeople } from '#attestations/actions/register_people'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'

/** Chunks of fifty between the database and the store at once: enough to keep two Chromiums and the seal busy. */
const CHUNKS_IN_FLIGHT = 4
/** Milliseconds between two looks at an empty table. */
const REST = 1000

/**
 * What happens between confirmation and sending: people are entered in the register, and their PDFs printed, sealed
 * and stored. Several of these may run, on several machines: rows are leased, so none is done twice.
 */
export class Preparation {
  #inFlight = new Set<Promise<void>>()
  #stopping = new AbortController()

  constructor(
    private pipeline: AttestationPipeline,
    private worker: string
  ) {}

  /** Works until `stop`. A step that fails is logged and tried again after a rest. */
  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const isBusy = await this.#step().catch((error) => {
        logger.error({ err: error }, 'preparation failed')
        return false
      })
      if (!isBusy) await this.#rest()
    }
    await Promise.all(this.#inFlight)
  }

  /** Takes no more work; what is in hand is finished. */
  stop() {
    this.#stopping.abort()
  }

  /** Works until nothing waits: for tests, benchmarks and the demo. */
  async drain(): Promise<void> {
    while (await this.#step()) continue
    await Promise.all(this.#inFlight)
  }

  /** One unit of work of each kind; false when there was none. */
  async #step(): Promise<boolean> {
    const hasRegistered = await new RegisterPeople().handle()
    const attestations = await claimForPrinting(this.worker)
    if (attestations.length > 0)
      await this.#take(() => new PrintAttestations(this.pipeline).handle(attestations))
    return hasRegistered || attestations.length > 0
  }

  async #take(work: () => Promise<void>) {
    if (this.#inFlight.size >= CHUNKS_IN_FLIGHT) await Promise.race(this.#inFlight)
    const job = work()
      .catch((error) => logger.error({ err: error }, 'a chunk could not be prepared'))
      .finally(() => this.#inFlight.delete(job))
    this.#inFlight.add(job)
  }

  async #rest() {
    await pause(REST, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }
}
