import logger from '@adonisjs/core/services/logger'
import { ExpireCompletions } from '#selection/actions/expire_completions'

/** On the timetable: requests for completion whose term has passed. */
export async function expireCompletionsOnSchedule(): Promise<void> {
  try {
    const expired = await new ExpireCompletions().handle()
    if (expired) logger.info({ expired }, 'completion requests expired')
  } catch (error) {
    logger.error({ err: error }, 'completion expiry failed')
  }
}
