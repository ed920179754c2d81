import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { record, type Actor } from '#audit/record'
import { closeLinks } from '#accounts/links'
import { accountLifecycle } from '#accounts/lifecycle'
import Account from '#accounts/models/account'
import { isLastAdmin } from '#accounts/queries/last_admin'

/** Shuts an account out: its sessions and its links end at once. */
export class DisableAccount {
  constructor(private actor: Actor) {}

  /**
   * Fails with `self` for one's own account and with `last_admin` when nobody would be left to manage the accounts.
   * @throws IllegalTransition when it is disabled already
   */
  async handle(target: Account): Promise<Result<Account, 'self' | 'last_admin'>> {
    if (target.id === this.actor.id) return fail('self')
    return db.transaction(async (trx) => {
      const account = await Account.query({ client: trx })
        .where('id', target.id)
        .forUpdate()
        .firstOrFail()
      accountLifecycle.next('disable', account.state)
      if (await isLastAdmin(account, trx)) return fail('last_admin')
      const sessionEpoch = account.sessionEpoch + 1
      await account.merge({ disabledAt: clock.now(), sessionEpoch }).save()
      await closeLinks(account, ['invitation', 'reset', 'registration'], trx)
      const subject = { type: 'account', id: account.id }
      await record(this.actor, 'account.disabled', subject, { fullName: account.fullName }, trx)
      return ok(account)
    })
  }
}
