import Account from '#accounts/models/account'
import { DEMO_ACCOUNTS, seedDemoAccounts } from '#database/seeders/personas/demo_accounts'
import { setDemoPassword } from '#database/seeders/personas/demo_password'
import { seedDemoBatches } from '#database/seeders/scenarios/demo_batches'
import { seedDemoInternships } from '#database/seeders/scenarios/demo_internships'
import { seedDemoSelection } from '#database/seeders/scenarios/demo_selection'

/**
 * What became of the demo world: `loaded` now, `reset` when a password was given for the one that stands,
 * `standing` when nothing was to be done, `foreign` when the portal holds accounts of its own.
 */
export type DemoOutcome = 'loaded' | 'reset' | 'standing' | 'foreign'

/**
 * Fills an empty portal with the demo world; safe to repeat.
 * @param password the demo accounts' password
 * @param isGiven whether somebody chose it, and not chance
 */
export async function seedDemo(password: string, isGiven: boolean): Promise<DemoOutcome> {
  const isDemo = await Account.findBy('email', DEMO_ACCOUNTS[0].email)
  if (!isDemo && (await Account.first())) return 'foreign'
  await seedDemoAccounts(password)
  await seedDemoBatches()
  await seedDemoSelection()
  await seedDemoInternships()
  if (!isDemo) return 'loaded'
  if (!isGiven) return 'standing'
  await setDemoPassword(password)
  return 'reset'
}
