import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import NoticeCriterion from '#selection/models/notice_criterion'
import SelectionNotice from '#selection/models/selection_notice'
import type { NoticeValues } from '#selection/notices/notice_form'
import type { TieBreak } from '#selection/notice_rules'

export type SaveNoticeRefusal = 'changed' | 'number_taken'

/** Keeps a draft as written, unless somebody else saved it meanwhile: nobody's work is written over unseen. */
export class SaveNotice {
  constructor(private actor: Actor) {}

  /**
   * @param seen the revision that the writer began from
   * @throws IllegalTransition when the notice was published meanwhile: from then on it is corrected
   */
  async handle(
    { id }: SelectionNotice,
    seen: number,
    values: NoticeValues
  ): Promise<Result<SelectionNotice, SaveNoticeRefusal>> {
    try {
      return await db.transaction((trx) => this.#save(id, seen, values, trx))
    } catch (error) {
      if (isUniqueViolation(error)) return fail('number_taken')
      throw error
    }
  }

  async #save(
    id: number,
    seen: number,
    { criteria, tieBreaks, ...columns }: NoticeValues,
    trx: TransactionClientContract
  ): Promise<Result<SelectionNotice, SaveNoticeRefusal>> {
    const notice = await lockDraft(id, trx)
    if (notice.revision !== seen) return fail('changed')
    const ids = await replaceCriteria(notice, criteria, trx)
    const rules = tieBreaks.map((rule): TieBreak =>
      'kind' in rule ? rule : { kind: 'criterion', criterionId: ids.get(rule.criterionKey)! }
    )
    const revision = notice.revision + 1
    await notice.merge({ ...columns, tieBreaks: rules, revision, updatedAt: clock.now() }).save()
    const subject = { type: 'selection_notice', id }
    await record(this.actor, 'notice.saved', subject, { label: notice.label, revision }, trx)
    return ok(notice)
  }
}

/** The row of a draft, held until the transaction ends. */
export async function lockDraft(
  id: number,
  trx: TransactionClientContract
): Promise<SelectionNotice> {
  const notice = await SelectionNotice.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .firstOrFail()
  if (notice.state !== 'draft')
    throw new IllegalTransition('selection_notice', 'save', notice.state)
  return notice
}

/** Nothing refers to the criteria of a draft but its own tie-breaks, so they are written anew; ids by row key. */
async function replaceCriteria(
  notice: SelectionNotice,
  criteria: NoticeValues['criteria'],
  trx: TransactionClientContract
): Promise<Map<string, number>> {
  await NoticeCriterion.query({ client: trx }).where('noticeId', notice.id).delete()
  const written = await NoticeCriterion.createMany(
    criteria.map(({ name, maxHundredths, isInterview }, place) => ({
      ...{ noticeId: notice.id, place, name, maxHundredths, isInterview },
    })),
    { client: trx }
  )
  return new Map(criteria.map(({ key }, index) => [key, written[index].id]))
}
