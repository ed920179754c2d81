import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { record } from '#audit/record'
import type Account from '#accounts/models/account'

/** Notes that somebody proved who they are and came in. */
export class SignIn {
  constructor(private actor: Account) {}

  async handle(): Promise<Account> {
    return db.transaction(async (trx) => {
      const account = this.actor.useTransaction(trx)
      await account.merge({ lastLoginAt: clock.now() }).save()
      await record(account, 'session.opened', { type: 'account', id: account.id }, null, trx)
      return account
    })
  }
}
