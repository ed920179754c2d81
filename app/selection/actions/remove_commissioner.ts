import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { lockCommission } from '#selection/actions/add_commissioner'
import { EvaluationRefused } from '#selection/evaluation_gate'
import type Commissioner from '#selection/models/commissioner'

/** Takes somebody out of a commission. What they scored and signed keeps their name. */
export class RemoveCommissioner {
  constructor(private actor: Account) {}

  /** Throws 409 for one who already left. */
  async handle(commissioner: Commissioner): Promise<void> {
    await db.transaction(async (trx) => {
      await lockCommission(commissioner.commissionId, trx)
      const fresh = await commissioner.useTransaction(trx).refresh()
      if (fresh.removedAt) {
        throw new EvaluationRefused(`${fresh.fullName} non è più nella commissione.`)
      }
      await fresh.merge({ removedAt: clock.now() }).save()
      const subject = { type: 'commission', id: fresh.commissionId }
      const { fullName, role } = fresh
      await record(this.actor, 'commissioner.removed', subject, { fullName, role }, trx)
    })
  }
}
