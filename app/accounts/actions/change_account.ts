import db from '@adonisjs/lucid/services/db'
import { fail, ok, type Result } from '#core/result'
import { record, type Actor } from '#audit/record'
import Account from '#accounts/models/account'
import { isLastAdmin } from '#accounts/queries/last_admin'
import type { Role } from '#accounts/roles'

export type AccountChange = { fullName: string; role: Role }

/** Changes the name and the role of an account. */
export class ChangeAccount {
  constructor(private actor: Actor) {}

  /** Fails with `last_admin` when nobody would be left to manage the accounts. */
  async handle(target: Account, change: AccountChange): Promise<Result<Account, 'last_admin'>> {
    return db.transaction(async (trx) => {
      const account = await Account.query({ client: trx })
        .where('id', target.id)
        .forUpdate()
        .firstOrFail()
      const before = { fullName: account.fullName, role: account.role }
      if (change.role !== 'admin' && (await isLastAdmin(account, trx))) return fail('last_admin')
      await account.merge(change).save()
      const subject = { type: 'account', id: account.id }
      await record(
        this.actor,
        'account.changed',
        subject,
        { fullName: change.fullName, before, after: change },
        trx
      )
      return ok(account)
    })
  }
}
