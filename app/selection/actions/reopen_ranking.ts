import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import Ranking from '#selection/models/ranking'
import { lockPosition } from '#selection/queries/ranking_locks'

/**
 * Takes a published ranking back, after an error or an appeal, so that the commission can correct its record; the next
 * version says why. Seats already offered or accepted stay; none is offered until then.
 */
export class ReopenRanking {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when no ranking is in force, or the notice is concluded */
  async handle(positionId: number, reason: string): Promise<void> {
    await db.transaction(async (trx) => {
      const { notice } = await lockPosition(positionId, trx)
      const ranking = await Ranking.query({ client: trx })
        .where('positionId', positionId)
        .whereNull('supersededAt')
        .first()
      if (!ranking || notice.state === 'concluded') {
        throw new IllegalTransition('ranking', 'reopen', ranking ? notice.state : 'reopened')
      }
      await ranking.merge({ supersededAt: clock.now(), reopeningReason: reason }).save()
      const subject = { type: 'ranking', id: ranking.id }
      await record(this.actor, 'ranking.reopened', subject, { reason }, trx)
    })
  }
}
