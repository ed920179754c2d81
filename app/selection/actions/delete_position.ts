import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import { lockDraft } from '#selection/actions/save_notice'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { findPosition } from '#selection/queries/notice_finders'

/** Takes a position out of a draft, with its seats. */
export class DeletePosition {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition once the notice was published */
  handle(notice: SelectionNotice, { id }: Position): Promise<void> {
    return db.transaction(async (trx) => {
      await lockDraft(notice.id, trx)
      const position = await findPosition(notice, id, trx)
      const { code, noticeId } = position
      await position.useTransaction(trx).delete()
      const subject = { type: 'position', id }
      await record(this.actor, 'position.removed', subject, { code, noticeId }, trx)
    })
  }
}
