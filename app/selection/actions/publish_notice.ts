import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import NoticePublished from '#selection/events/notice_published'
import { noticeLifecycle } from '#selection/lifecycle'
import SelectionNotice from '#selection/models/selection_notice'
import { readinessOf, type Lack } from '#selection/queries/notice_readiness'

export type PublicationRefusal = { code: 'changed' } | { code: 'not_ready'; faults: Lack[] }

/** Makes a draft public, for good: from here on it is corrected, never rewritten. */
export class PublishNotice {
  constructor(private actor: Actor) {}

  /**
   * @param seen the revision that whoever publishes has read
   * @throws IllegalTransition when it is no draft any more
   */
  async handle(
    { id }: SelectionNotice,
    seen: number
  ): Promise<Result<SelectionNotice, PublicationRefusal>> {
    const published = await this.#publish(id, seen)
    if (published.ok) await NoticePublished.dispatch(published.value)
    return published
  }

  #publish(id: number, seen: number): Promise<Result<SelectionNotice, PublicationRefusal>> {
    return db.transaction(async (trx) => {
      const query = SelectionNotice.query({ client: trx }).where('id', id)
      const notice = await query.forUpdate().firstOrFail()
      const state = noticeLifecycle.next('publish', notice.state)
      if (notice.revision !== seen) return fail({ code: 'changed' })
      const now = clock.now()
      const { faults } = await readinessOf(notice, now, trx)
      if (faults.length > 0) return fail({ code: 'not_ready', faults })
      await notice.merge({ state, publishedAt: now, updatedAt: now }).save()
      const subject = { type: 'selection_notice', id }
      await record(this.actor, 'notice.published', subject, { label: notice.label }, trx)
      return ok(notice)
    })
  }
}
