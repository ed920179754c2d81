import { DateTime } from 'luxon'

/** The zone in which people read and write dates. */
export const ROME = 'Europe/Rome'

let frozenAt: DateTime | null = null

/** The only source of the present instant: tests freeze it, nothing else asks the machine. */
export const clock = {
  /** The present instant, in UTC. */
  now(): DateTime {
    return frozenAt ?? DateTime.utc()
  },

  /** The present instant as people in Italy read it. */
  rome(): DateTime {
    return clock.now().setZone(ROME)
  },

  /** Stops the clock at an instant until `release`; for tests, and for the past of the demo. */
  freeze(instant: DateTime) {
    frozenAt = instant.toUTC()
  },

  /** Lets the clock run again. */
  release() {
    frozenAt = null
  },
}
