import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { record } from '#audit/record'
import type Account from '#accounts/models/account'
import { makeRecoveryCodes } from '#accounts/recovery_codes'
import { totpStep } from '#accounts/totp'

/** Turns the second factor on with a first code, and gives the recovery codes in clear, once. */
export class ConfirmSecondFactor {
  constructor(private actor: Account) {}

  /**
   * Fails with `wrong` when the code does not come from the secret.
   * @throws IllegalTransition when no secret waits to be confirmed
   */
  async handle(code: string): Promise<Result<string[], 'wrong'>> {
    const account = this.actor
    if (!account.totpSecret || account.hasSecondFactor) {
      throw new IllegalTransition('second_factor', 'confirm', account.totpSecret ? 'set' : 'none')
    }
    const step = totpStep(account, code.replace(/\s/g, ''))
    if (step === null) return fail('wrong')
    return db.transaction(async (trx) => {
      account.useTransaction(trx)
      await account.merge({ totpConfirmedAt: clock.now(), totpLastStep: step }).save()
      const subject = { type: 'account', id: account.id }
      await record(account, 'account.second_factor_set', subject, null, trx)
      return ok(await makeRecoveryCodes(account, trx))
    })
  }
}
