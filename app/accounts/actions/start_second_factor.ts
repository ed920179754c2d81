import { IllegalTransition } from '#core/lifecycle'
import type Account from '#accounts/models/account'
import { newTotpSecret } from '#accounts/totp'

/** Gives an account a secret to put into an app. It counts for nothing until a code confirms it. */
export class StartSecondFactor {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when a second factor is set up already */
  async handle(): Promise<Account> {
    if (this.actor.hasSecondFactor) throw new IllegalTransition('second_factor', 'start', 'set')
    return this.actor.merge({ totpSecret: newTotpSecret(), totpLastStep: null }).save()
  }
}
