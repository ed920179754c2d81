import type { Leases } from '#messaging/dispatch/leases'
import type Message from '#messaging/models/message'

/** How many messages are held at a time: what a dispatcher keeps in memory, and what waits when it dies. */
const HELD = 100

/** Hands out due messages one by one to several lanes, taking more as they run out. */
export class Supply {
  #held: Message[] = []
  #isDry = false
  #refill: Promise<void> | null = null

  constructor(private leases: Leases) {}

  /** The next message, or null when none is due or the supply was stopped. */
  async next(): Promise<Message | null> {
    while (!this.#held.length) {
      if (this.#isDry) return null
      this.#refill ??= this.#fill().finally(() => (this.#refill = null))
      await this.#refill
    }
    return this.#held.shift()!
  }

  /** Hands out no more, and gives back what was held. */
  async stop(): Promise<void> {
    this.#isDry = true
    await this.#refill
    await this.leases.giveBack(this.#held.splice(0))
  }

  async #fill() {
    const messages = await this.leases.claim(HELD)
    if (!messages.length) this.#isDry = true
    this.#held.push(...messages)
  }
}
