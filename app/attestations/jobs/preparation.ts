import logger from '@adonisjs/core/services/logger'
import { WorkLoop } from '#core/work_loop'
import { claimForPrinting } from '#attestations/actions/claim_for_printing'
import { PrintAttestations } from '#attestations/actions/print_attestations'
import { RegisterPeople } from '#attestations/actions/register_people'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'

/** Chunks of fifty between the database and the store at once: enough to keep two Chromiums and the seal busy. */
const CHUNKS_IN_FLIGHT = 4

/**
 * What happens between confirmation and sending: people are entered in the register, and their PDFs printed, sealed
 * and stored.
 */
export class Preparation extends WorkLoop {
  #inFlight = new Set<Promise<void>>()

  constructor(
    private pipeline: AttestationPipeline,
    private worker: string
  ) {
    super()
  }

  /** One unit of work of each kind. */
  protected async step(): Promise<boolean> {
    const hasRegistered = await new RegisterPeople().handle()
    const attestations = await claimForPrinting(this.worker)
    if (attestations.length > 0)
      await this.#take(() => new PrintAttestations(this.pipeline).handle(attestations))
    return hasRegistered || attestations.length > 0
  }

  protected async finish(): Promise<void> {
    await Promise.all(this.#inFlight)
  }

  async #take(work: () => Promise<void>) {
    if (this.#inFlight.size >= CHUNKS_IN_FLIGHT) await Promise.race(this.#inFlight)
    const job = work()
      .catch((error) => logger.error({ err: error }, 'a chunk could not be prepared'))
      .finally(() => this.#inFlight.delete(job))
    this.#inFlight.add(job)
  }
}
