import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { noticeLifecycle } from '#selection/lifecycle'
import SelectionNotice from '#selection/models/selection_notice'

/**
 * Takes a closed notice to "evaluated" when every position that has applications has a ranking in force. Safe to call
 * after each publication: until the last one, and once it is done, it changes nothing.
 */
export class MarkEvaluated {
  constructor(private actor: Actor) {}

  /** @returns whether the notice is evaluated now, thanks to this call */
  async handle({ id }: { id: number }, trx: TransactionClientContract): Promise<boolean> {
    const notice = await SelectionNotice.query({ client: trx })
      .where('id', id)
      .forUpdate()
      .firstOrFail()
    if (!noticeLifecycle.can('evaluate', notice.state)) return false
    if (await hasUnranked(id, trx)) return false
    const state = noticeLifecycle.next('evaluate', notice.state)
    await notice.merge({ state, evaluatedAt: clock.now() }).save()
    await record(this.actor, 'notice.evaluated', { type: 'selection_notice', id }, null, trx)
    return true
  }
}

/** Applications that were taken back before the deadline await nothing. */
async function hasUnranked(noticeId: number, trx: TransactionClientContract): Promise<boolean> {
  const row = await trx
    .from('applications')
    .where('notice_id', noticeId)
    .whereNot('state', 'retracted')
    .whereNotExists((ranked) =>
      ranked
        .from('rankings')
        .whereColumn('rankings.position_id', 'applications.position_id')
        .whereNull('rankings.superseded_at')
    )
    .select('id')
    .first()
  return Boolean(row)
}
