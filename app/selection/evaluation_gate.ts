import { Exception } from '@adonisjs/core/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { NoticeState } from '#selection/lifecycle'
import Application from '#selection/models/application'
import { lockPosition } from '#selection/queries/ranking_locks'

/** Notices whose applications a commission may read: from the closing on. */
export const READABLE: NoticeState[] = ['closed', 'evaluated', 'concluded']

/** Notices in which a commission still works; one already evaluated counts again when a ranking is reopened. */
const OPEN_FOR_WORK: NoticeState[] = ['closed', 'evaluated']

/** The commission may not do this now. Answered with 409 and its own sentence. */
export class EvaluationRefused extends Exception {
  static status = 409
  static code = 'E_EVALUATION_REFUSED'
}

/**
 * An application, locked for this transaction, in a position on which the commission may work now; 409 otherwise. The
 * position is locked first, as whoever publishes its ranking does: what the ranking read is what the record holds.
 */
export async function lockForEvaluation(
  applicationId: number,
  trx: TransactionClientContract
): Promise<Application> {
  const { position_id: positionId } = await trx
    .from('applications')
    .where('id', applicationId)
    .select('position_id')
    .firstOrFail()
  await assertOpenForEvaluation(positionId, trx)
  return Application.query({ client: trx }).where('id', applicationId).forUpdate().firstOrFail()
}

/** Throws 409 unless the notice is closed and the position has no ranking in force; until the end of the transaction it stays so. */
export async function assertOpenForEvaluation(
  positionId: number,
  trx: TransactionClientContract
): Promise<void> {
  const { notice } = await lockPosition(positionId, trx)
  assertNoticeOpenForWork(notice.state)
  if (await hasRankingInForce(positionId, trx)) {
    throw new EvaluationRefused(
      'La graduatoria di questa posizione è pubblicata: ammissioni, colloqui e punteggi non si cambiano più. Se c’è un errore, lo segnali alla coordinatrice della rete.'
    )
  }
}

/** Throws 409 while applications may still arrive, and once everything is concluded. */
export function assertNoticeOpenForWork(state: NoticeState): void {
  if (OPEN_FOR_WORK.includes(state)) return
  throw new EvaluationRefused(
    state === 'concluded'
      ? 'L’avviso è concluso: la valutazione non si cambia più.'
      : 'L’avviso è ancora aperto: la commissione lavora sulle domande dopo la chiusura.'
  )
}

/** Whether a ranking of the position is published and not superseded or taken back. */
export async function hasRankingInForce(
  positionId: number,
  client: Pick<TransactionClientContract, 'from'>
): Promise<boolean> {
  const row = await client
    .from('rankings')
    .where('position_id', positionId)
    .whereNull('superseded_at')
    .select('id')
    .first()
  return row !== null && row !== undefined
}
