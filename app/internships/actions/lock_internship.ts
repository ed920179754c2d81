import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { IllegalTransition } from '#core/lifecycle'
import type { InternshipState } from '#internships/lifecycle'
import Internship from '#internships/models/internship'

/** An internship held for this transaction: whoever comes second waits, and sees what the first did. */
export const lockInternship = (id: number, trx: TransactionClientContract): Promise<Internship> =>
  Internship.query({ client: trx }).where('id', id).forUpdate().firstOrFail()

/** The same, for what can be done in some states alone. Throws `IllegalTransition` in the others. */
export async function lockInternshipIn(
  states: InternshipState[],
  id: number,
  what: string,
  trx: TransactionClientContract
): Promise<Internship> {
  const internship = await lockInternship(id, trx)
  if (states.includes(internship.state)) return internship
  throw new IllegalTransition('internship', what, internship.state)
}
