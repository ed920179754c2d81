import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { applicationLifecycle } from '#selection/lifecycle'
import type Application from '#selection/models/application'

type Transition = keyof typeof applicationLifecycle.transitions

/** Takes several applications through one transition in one statement. Throws `IllegalTransition` if one of them cannot. */
export async function moveApplications(
  applications: Application[],
  transition: Transition,
  trx: TransactionClientContract
): Promise<void> {
  if (applications.length === 0) return
  const states = applications.map(({ state }) => applicationLifecycle.next(transition, state))
  await trx
    .from('applications')
    .whereIn(
      'id',
      applications.map(({ id }) => id)
    )
    .update({ state: states[0] })
  applications.forEach((one, index) => (one.state = states[index]))
}
