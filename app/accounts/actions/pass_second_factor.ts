import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Result } from '#core/result'
import { record } from '#audit/record'
import Account from '#accounts/models/account'
import { useRecoveryCode } from '#accounts/recovery_codes'
import { totpStep } from '#accounts/totp'

/** Accepts a code of the authenticator app, or a recovery code; each works once. */
export class PassSecondFactor {
  constructor(private actor: Account) {}

  /** Fails with `wrong` for a code that is not of this moment, or was used before. */
  async handle(code: string): Promise<Result<Account, 'wrong'>> {
    return db.transaction(async (trx) => {
      const isPassed = /^\d{6}$/.test(code.replace(/\s/g, ''))
        ? await this.#useStep(code.replace(/\s/g, ''), trx)
        : await this.#useRecovery(code, trx)
      return isPassed ? ok(this.actor) : fail('wrong')
    })
  }

  /** The step is written only where it grows, so that the same code does not pass twice, even at once. */
  async #useStep(code: string, trx: TransactionClientContract): Promise<boolean> {
    const step = totpStep(this.actor, code)
    if (step === null) return false
    const [changed] = await Account.query({ client: trx })
      .where('id', this.actor.id)
      .where((query) => query.whereNull('totpLastStep').orWhere('totpLastStep', '<', step))
      .update({ totpLastStep: step })
    return Number(changed) === 1
  }

  async #useRecovery(code: string, trx: TransactionClientContract): Promise<boolean> {
    if (!(await useRecoveryCode(this.actor, code, trx))) return false
    const subject = { type: 'account', id: this.actor.id }
    await record(this.actor, 'account.recovery_code_used', subject, null, trx)
    return true
  }
}
