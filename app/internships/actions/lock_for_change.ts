import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { lockInternship } from '#internships/actions/lock_internship'
import type { InternshipState } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'
import Termination from '#internships/models/termination'

export const RUNNING: InternshipState[] = ['active', 'suspended']

export type ChangedMeanwhile = 'changed_meanwhile'

/**
 * An internship held for a change of its course. Fails when somebody else changed it after `seen`; throws
 * `IllegalTransition` when it does not run, or its early end is already recorded.
 */
export async function lockForChange(
  id: number,
  seen: number,
  what: string,
  trx: TransactionClientContract
): Promise<Result<Internship, ChangedMeanwhile>> {
  const internship = await lockInternship(id, trx)
  if (internship.revision !== seen) return fail('changed_meanwhile')
  if (!RUNNING.includes(internship.state)) {
    throw new IllegalTransition('internship', what, internship.state)
  }
  const ending = await Termination.query({ client: trx }).where('internshipId', id).first()
  if (ending) throw new IllegalTransition('internship', what, 'ending')
  return ok(internship)
}

/** Keeps what a change gives; the next editor who began from the earlier revision is told. */
export const keepChange = (internship: Internship, values: Partial<Internship>) =>
  internship.merge({ ...values, revision: internship.revision + 1, updatedAt: clock.now() }).save()
