import { clock } from '#core/clock'
import { withDurableCommits } from '#messaging/dispatch/durability'
import { Leases, machineName } from '#messaging/dispatch/leases'
import { recoverLost, type Recovered } from '#messaging/dispatch/recover'
import { steadily } from '#messaging/dispatch/steadily'
import { Tick } from '#messaging/dispatch/tick'
import { chosenTransport } from '#messaging/mail/chosen_transport'
import type { Transport } from '#messaging/mail/transport'
import DispatchRun from '#messaging/models/dispatch_run'

export type DispatchOptions = {
  /** Where the mails go; by default where the settings say. */
  transport?: Transport
  /** After how long without a heartbeat another dispatcher takes the messages over. */
  leaseSeconds?: number
  /** Ends the tick early: what travels arrives, the rest waits. */
  signal?: AbortSignal
}

/** What a tick did. `problem` says in Italian why it ended early; null when all that was due was tried. */
export type DispatchReport = {
  sent: number
  retried: number
  failed: number
  uncertain: number
  recovered: Recovered
  problem: string | null
}

const LEASE_SECONDS = 120

/**
 * One tick of the sending job: takes back what dead dispatchers left, then sends every message that is due and
 * ready. May run beside others, here and on other machines.
 */
export class DispatchDueMessages {
  constructor(private options: DispatchOptions = {}) {}

  async handle(): Promise<DispatchReport> {
    const start = { machine: machineName(), startedAt: clock.now() }
    const run = await steadily(() => DispatchRun.create(start))
    const report = await withDurableCommits(() => this.#tick())
    const { sent, retried, failed, uncertain, problem } = report
    run.merge({ sent, retried, failed, uncertain, problem, finishedAt: clock.now() })
    await steadily(() => run.save())
    return report
  }

  async #tick(): Promise<DispatchReport> {
    const recovered = await recoverLost()
    const { transport = chosenTransport(), leaseSeconds = LEASE_SECONDS, signal } = this.options
    const leases = new Leases(leaseSeconds)
    const tick = new Tick(transport, leases, signal)
    const heart = setInterval(() => void leases.extend().catch(() => {}), (leaseSeconds * 1000) / 3)
    await tick.run().finally(() => clearInterval(heart))
    return {
      sent: tick.tally.sent,
      retried: tick.tally.retry,
      failed: tick.tally.failed,
      uncertain: tick.tally.uncertain + recovered.uncertain,
      recovered,
      problem: tick.problem,
    }
  }
}
