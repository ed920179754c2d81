import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import ExpressionOfInterest from '#selection/models/expression_of_interest'

/** What was never confirmed goes when its link runs out; of who is confirmed, only the link and what it proposed. */
export class RemoveExpiredInterest {
  /** How many rows went. */
  async handle(): Promise<number> {
    return db.transaction(async (trx) => {
      const now = toDb(clock.now())
      const expired = () =>
        ExpressionOfInterest.query({ client: trx }).where('tokenExpiresAt', '<=', now)
      const [count] = await expired().whereNull('confirmedAt').delete()
      await expired().update({ tokenHash: null, tokenExpiresAt: null, proposal: null })
      return Number(count)
    })
  }
}
