import logger from '@adonisjs/core/services/logger'
import { RemoveExpiredInterest } from '#selection/actions/remove_expired_interest'

/** Every night: expressions of interest that nobody confirmed go. */
export async function removeExpiredInterestOnSchedule(): Promise<void> {
  const removed = await new RemoveExpiredInterest().handle()
  if (removed > 0) logger.info({ removed }, 'unconfirmed expressions of interest removed')
}
