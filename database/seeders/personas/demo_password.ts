import hash from '@adonisjs/core/services/hash'
import Account from '#accounts/models/account'
import { DEMO_ACCOUNTS } from '#database/seeders/personas/demo_accounts'

/** Gives the demo's accounts another password, and ends the sessions opened with the old one. */
export async function setDemoPassword(password: string): Promise<void> {
  const emails = DEMO_ACCOUNTS.map(({ email }) => email)
  for (const account of await Account.query().whereIn('email', emails)) {
    if (account.password && (await hash.verify(account.password, password))) continue
    await account.merge({ password, sessionEpoch: account.sessionEpoch + 1 }).save()
  }
}
