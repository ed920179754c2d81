import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import { IllegalTransition } from '#core/lifecycle'
import SelectionNotice from '#selection/models/selection_notice'

/** Throws a draft away with its positions. */
export class DeleteNotice {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition once it was published: what was public stays on record */
  handle({ id }: SelectionNotice): Promise<void> {
    return db.transaction(async (trx) => {
      const query = SelectionNotice.query({ client: trx }).where('id', id)
      const notice = await query.forUpdate().firstOrFail()
      if (notice.state !== 'draft') {
        throw new IllegalTransition('selection_notice', 'delete', notice.state)
      }
      const { label, title } = notice
      await notice.delete()
      const subject = { type: 'selection_notice', id }
      await record(this.actor, 'notice.deleted', subject, { label, title }, trx)
    })
  }
}
