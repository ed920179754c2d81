import db from '@adonisjs/lucid/services/db'
import { IllegalTransition } from '#core/lifecycle'
import { record, type Actor } from '#audit/record'
import type Account from '#accounts/models/account'
import { dropRecoveryCodes } from '#accounts/recovery_codes'

/** Turns the second factor off: one's own, or, for an administrator, that of somebody who lost the telephone. */
export class RemoveSecondFactor {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition when there is none */
  async handle(account: Account): Promise<void> {
    if (!account.hasSecondFactor) throw new IllegalTransition('second_factor', 'remove', 'none')
    await db.transaction(async (trx) => {
      account.useTransaction(trx)
      await account.merge({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null }).save()
      await dropRecoveryCodes(account, trx)
      const subject = { type: 'account', id: account.id }
      const details = { fullName: account.fullName }
      await record(this.actor, 'account.second_factor_removed', subject, details, trx)
    })
  }
}
