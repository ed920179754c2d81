import { TOTP } from 'otpauth'
import { clock } from '#core/clock'
import { ConfirmSecondFactor } from '#accounts/actions/confirm_second_factor'
import { StartSecondFactor } from '#accounts/actions/start_second_factor'
import type Account from '#accounts/models/account'
import { readableSecret } from '#accounts/totp'

/** The code that the person's app shows at this instant of the portal's clock. */
export const codeOf = (account: Account): string =>
  new TOTP({ secret: readableSecret(account).replaceAll(' ', '') }).generate({
    timestamp: clock.now().toMillis(),
  })

/** Sets up the second factor of an account; gives its recovery codes. */
export async function setSecondFactor(account: Account): Promise<string[]> {
  await new StartSecondFactor(account).handle()
  const outcome = await new ConfirmSecondFactor(account).handle(codeOf(account))
  if (!outcome.ok) throw new Error('The code of the test was not accepted')
  return outcome.value
}
