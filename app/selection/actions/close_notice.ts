import db from '@adonisjs/lucid/services/db'
import { PORTAL, record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { noticeLifecycle } from '#selection/lifecycle'
import type SelectionNotice from '#selection/models/selection_notice'

/** Turns a published notice into a closed one once its deadline has passed. Several machines may try: one does. */
export class CloseNotice {
  constructor(private actor: Actor = PORTAL) {}

  /** @returns whether this call closed it; false when it was not due, or when another was quicker */
  handle({ id, label }: SelectionNotice): Promise<boolean> {
    return db.transaction(async (trx) => {
      const now = toDb(clock.now())
      const state = noticeLifecycle.next('close', 'published')
      const touched = await trx
        .from('selection_notices')
        .where({ id, state: 'published' })
        .where('closes_at', '<=', now)
        .update({ state, closed_at: now, updated_at: now })
      if (Number(touched) === 0) return false
      await record(this.actor, 'notice.closed', { type: 'selection_notice', id }, { label }, trx)
      return true
    })
  }
}
