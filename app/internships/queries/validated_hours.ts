import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Reads the last day, `yyyy-MM-dd`, for which hours of an internship were validated; null when there is none. */
export type ValidatedHours = (
  internshipId: number,
  client?: TransactionClientContract
) => Promise<string | null>

let read: ValidatedHours = async () => null

/**
 * Says where validated hours are read. The module of the hours stands above this one and registers its query when the portal
 * boots; until it does there are no hours, and no change is refused because of them.
 * @returns what puts the earlier reader back
 */
export function registerValidatedHours(reader: ValidatedHours): () => void {
  const before = read
  read = reader
  return () => {
    read = before
  }
}

/** The last day whose hours were validated: no change of the past may go before it. */
export const lastValidatedDay: ValidatedHours = (internshipId, client) => read(internshipId, client)
