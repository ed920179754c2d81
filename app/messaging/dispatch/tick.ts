import { tryMessage, type Tried } from '#messaging/dispatch/delivery'
import type { Leases } from '#messaging/dispatch/leases'
import { Outcomes, type Ending } from '#messaging/dispatch/outcomes'
import { Supply } from '#messaging/dispatch/supply'
import type { Lane, Transport } from '#messaging/mail/transport'
import type { AttemptOutcome } from '#messaging/models/message_attempt'
import type Message from '#messaging/models/message'

export type Tally = Record<AttemptOutcome, number>

/** After so many refused or silent connections in a row the server is taken to be down. */
const PATIENCE = 3

const DATABASE_SILENT =
  'Il database non risponde: quello che non è stato scritto si recupera al prossimo giro.'

/**
 * Sends what is due over all lanes until nothing is left, the server is down or the caller stops it. A server that
 * is down costs a try only to the messages it was tried with; the others wait as they were.
 */
export class Tick {
  readonly tally: Tally = { sent: 0, retry: 0, failed: 0, uncertain: 0 }
  problem: string | null = null
  #silences = 0
  #lastSilence: string | null = null
  #supply: Supply
  #outcomes: Outcomes

  constructor(
    private transport: Transport,
    private leases: Leases,
    signal?: AbortSignal
  ) {
    this.#supply = new Supply(leases)
    this.#outcomes = new Outcomes(leases.owner)
    signal?.addEventListener('abort', () => void this.#supply.stop().catch(() => {}))
    if (signal?.aborted) void this.#supply.stop()
  }

  async run(): Promise<void> {
    const lanes = Array.from({ length: this.transport.lanes }, () => this.transport.lane())
    await Promise.all(lanes.map((lane) => this.#work(lane)))
    if (this.#silences) this.problem ??= this.#lastSilence
  }

  async #work(lane: Lane) {
    try {
      for (let next = await this.#supply.next(); next; next = await this.#supply.next()) {
        await this.#send(next, lane)
      }
    } catch {
      await this.#stop(DATABASE_SILENT)
    } finally {
      lane.close()
    }
  }

  async #send(message: Message, lane: Lane) {
    const tried = await tryMessage(message, lane, this.leases)
    const ending = this.#endingOf(tried)
    if (ending) this.tally[await this.#outcomes.settle(message, ending)]++
    if (this.#silences >= PATIENCE) await this.#stop(this.#lastSilence)
  }

  #endingOf(tried: Tried): Ending | null {
    if ('outcome' in tried || tried.kind === 'lost') {
      this.#silences = 0
      return 'outcome' in tried ? tried : null
    }
    this.#silences++
    this.#lastSilence = `${tried.cause} (${tried.response})`.slice(0, 500)
    return { outcome: 'retry', cause: tried.cause, response: tried.response }
  }

  async #stop(problem: string | null) {
    this.problem ??= problem
    await this.#supply.stop().catch(() => {})
  }
}
