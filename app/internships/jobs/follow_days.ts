import logger from '@adonisjs/core/services/logger'
import { FollowDays } from '#internships/actions/follow_days'

/** On the timetable: suspensions that begin or are over, ends that have passed. */
export async function followDaysOnSchedule(): Promise<void> {
  try {
    const changed = await new FollowDays().handle()
    if (changed) logger.info({ changed }, 'internships followed the day')
  } catch (error) {
    logger.error({ err: error }, 'internships could not follow the day')
  }
}
