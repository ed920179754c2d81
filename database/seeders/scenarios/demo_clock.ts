import type { DateTime } from 'luxon'
import { clock } from '#core/clock'

/** Does something of the demo's past as if it were then, so that its record tells the hours it should. */
export async function asOf<T>(instant: DateTime, work: () => Promise<T>): Promise<T> {
  clock.freeze(instant)
  try {
    return await work()
  } finally {
    clock.release()
  }
}
