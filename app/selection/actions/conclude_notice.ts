import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { MarkEvaluated } from '#selection/actions/mark_evaluated'
import { noticeLifecycle } from '#selection/lifecycle'
import SelectionNotice from '#selection/models/selection_notice'
import { openOffers } from '#selection/queries/notice_offers'

/** Ends a notice once every seat is settled. One that drew no application has nothing to evaluate, and ends too. */
export class ConcludeNotice {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition while rankings are missing */
  handle({ id }: SelectionNotice): Promise<Result<void, 'offers_open'>> {
    return db.transaction(async (trx) => {
      await new MarkEvaluated(this.actor).handle({ id }, trx)
      const query = SelectionNotice.query({ client: trx }).where('id', id)
      const notice = await query.forUpdate().firstOrFail()
      const state = noticeLifecycle.next('conclude', notice.state)
      if ((await openOffers(id, trx)) > 0) return fail('offers_open')
      await this.#conclude(notice.merge({ state }), trx)
      return ok(undefined)
    })
  }

  async #conclude(notice: SelectionNotice, trx: TransactionClientContract) {
    const now = clock.now()
    await notice.merge({ concludedAt: now, updatedAt: now }).save()
    const subject = { type: 'selection_notice', id: notice.id }
    await record(this.actor, 'notice.concluded', subject, { label: notice.label }, trx)
  }
}
