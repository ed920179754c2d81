import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { BEFORE_START } from '#internships/lifecycle'
import { settleReadiness } from '#internships/actions/settle_readiness'
import { RECORDED_ITEMS, type RecordedItem } from '#internships/checklist/lines'
import ChecklistItem from '#internships/models/checklist_item'

/** A check that somebody made, `yyyy-MM-dd`, and what proves it. */
export type Check = { doneOn: string; proof: string }

/** Records a check of the list before the start, or takes it back. */
export class KeepCheck {
  constructor(private actor: Account) {}

  /** Fails when somebody recorded it already. Throws `IllegalTransition` once the internship has begun. */
  handle(id: number, item: RecordedItem, check: Check): Promise<Result<null, 'recorded'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'check', trx)
      const known = await ChecklistItem.query({ client: trx })
        .where({ internshipId: id, item })
        .first()
      if (known) return fail('recorded')
      const recorded = { recordedBy: this.actor.id, recordedAt: clock.now() }
      await ChecklistItem.create({ internshipId: id, item, ...check, ...recorded }, { client: trx })
      const details = { item: RECORDED_ITEMS[item].label, ...check }
      await record(this.actor, 'internship.checked', { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(null)
    })
  }

  /** Throws `IllegalTransition` when there is nothing to take back, or the internship has begun. */
  undo(id: number, item: RecordedItem): Promise<void> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'uncheck', trx)
      const known = await ChecklistItem.query({ client: trx })
        .where({ internshipId: id, item })
        .first()
      if (!known) throw new IllegalTransition('internship', 'uncheck', 'unchecked')
      await known.useTransaction(trx).delete()
      const { doneOn, proof } = known
      const details = { item: RECORDED_ITEMS[item].label, doneOn, proof }
      await record(this.actor, 'internship.unchecked', { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
    })
  }
}
