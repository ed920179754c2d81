import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { fail, ok, type Result } from '#core/result'
import { record } from '#audit/record'
import { closeLinks } from '#accounts/links'
import type Account from '#accounts/models/account'

/** Changes one's own password; the sessions opened elsewhere end. */
export class ChangePassword {
  constructor(private actor: Account) {}

  /** Fails with `wrong` when the present password is not the one given. */
  async handle(present: string, password: string): Promise<Result<Account, 'wrong'>> {
    const account = this.actor
    if (account.password === null || !(await hash.verify(account.password, present))) {
      return fail('wrong')
    }
    await db.transaction(async (trx) => {
      account.useTransaction(trx)
      await account.merge({ password, sessionEpoch: account.sessionEpoch + 1 }).save()
      await closeLinks(account, ['reset'], trx)
      await record(
        account,
        'account.password_changed',
        { type: 'account', id: account.id },
        null,
        trx
      )
    })
    return ok(account)
  }
}
