import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import InternshipDocument from '#internships/models/internship_document'

/**
 * For whatever changes what the paper of a training plan says, in the same transaction and before `settleReadiness`: the paper
 * keeps its signatures but stands no more, and another is to be made and signed. Gives its number, for the audit.
 */
export async function supersedePlanPaper(
  internshipId: number,
  trx: TransactionClientContract
): Promise<{ supersededDocument?: number }> {
  const paper = await InternshipDocument.query({ client: trx })
    .where({ internshipId, kind: 'plan' })
    .whereNull('supersededAt')
    .first()
  if (!paper) return {}
  await paper.useTransaction(trx).merge({ supersededAt: clock.now() }).save()
  return { supersededDocument: paper.number }
}
