import logger from '@adonisjs/core/services/logger'
import { RemoveUnconfirmedAccounts } from '#accounts/actions/remove_unconfirmed_accounts'

/** Every night: registrations that nobody confirmed go. */
export async function removeUnconfirmedOnSchedule(): Promise<void> {
  const removed = await new RemoveUnconfirmedAccounts().handle()
  if (removed > 0) logger.info({ removed }, 'unconfirmed registrations removed')
}
