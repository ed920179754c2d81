import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { formFault } from '#core/form_fault'
import { EvaluationRefused } from '#selection/evaluation_gate'
import Commission from '#selection/models/commission'
import type Position from '#selection/models/position'

/** Throws 409 without a commission that has a president, a form fault for a name that does not give points in it. */
export async function assertMayScore(
  { noticeId, hostBodyId }: Position,
  commissionerId: number,
  trx: TransactionClientContract
): Promise<void> {
  const commission = await Commission.query({ client: trx })
    .where({ noticeId, hostBodyId })
    .preload('commissioners', (commissioners) => commissioners.whereNull('removedAt'))
    .first()
  const sitting = commission?.commissioners ?? []
  if (!sitting.some(({ role }) => role === 'president')) {
    throw new EvaluationRefused(
      'Senza una commissione con chi la presiede non si danno punti: prima la nomini.'
    )
  }
  const scorer = sitting.find(({ id }) => id === commissionerId)
  if (!scorer || scorer.role === 'secretary') {
    throw formFault({ commissario: 'Scelga chi, nella commissione, attribuisce i punti.' })
  }
}
