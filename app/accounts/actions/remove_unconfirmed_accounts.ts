import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { PORTAL, record } from '#audit/record'
import Account from '#accounts/models/account'

/** Some days more than the link is good for, so that whoever comes late finds an explanation. */
const DAYS = 3

/** Deletes the accounts that citizens asked for and never confirmed: nothing hangs from them but their links. */
export class RemoveUnconfirmedAccounts {
  /** How many went. */
  async handle(): Promise<number> {
    return db.transaction(async (trx) => {
      const now = clock.now()
      const [count] = await Account.query({ client: trx })
        .where('role', 'citizen')
        .whereNull('password')
        .whereNull('disabledAt')
        .where('createdAt', '<', toDb(now.minus({ days: DAYS })))
        .whereNotExists((links) =>
          links
            .from('account_links')
            .whereColumn('account_links.account_id', 'accounts.id')
            .whereNull('used_at')
            .where('expires_at', '>', toDb(now))
        )
        .delete()
      const removed = Number(count)
      if (removed > 0) {
        const subject = { type: 'account', id: null }
        await record(PORTAL, 'account.unconfirmed_removed', subject, { removed }, trx)
      }
      return removed
    })
  }
}
