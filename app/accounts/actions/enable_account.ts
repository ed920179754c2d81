import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import { accountLifecycle } from '#accounts/lifecycle'
import Account from '#accounts/models/account'

/** Lets a disabled account in again; whoever had not accepted the invitation needs a new link. */
export class EnableAccount {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition when the account is not disabled */
  async handle(target: Account): Promise<Account> {
    return db.transaction(async (trx) => {
      const account = await Account.query({ client: trx })
        .where('id', target.id)
        .forUpdate()
        .firstOrFail()
      accountLifecycle.next('enable', account.state)
      await account.merge({ disabledAt: null }).save()
      const subject = { type: 'account', id: account.id }
      await record(this.actor, 'account.enabled', subject, { fullName: account.fullName }, trx)
      return account
    })
  }
}
