import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds before each further try: about six seconds in all, enough for a lock or a quick restart. */
const PAUSES = [100, 300, 800, 2000, 3000]

/**
 * Repeats a piece of database work that may be repeated without harm, while the database is locked or restarts.
 * The last error comes out when no try is left.
 */
export async function steadily<T>(work: () => Promise<T>, pauses: number[] = PAUSES): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await work()
    } catch {
      await pause(milliseconds)
    }
  }
  return work()
}
