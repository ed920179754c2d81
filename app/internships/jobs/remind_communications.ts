import logger from '@adonisjs/core/services/logger'
import { RemindCommunications } from '#internships/actions/remind_communications'

/** On the timetable: communications that hosts owe, the day before the term and once it has passed. */
export async function remindCommunicationsOnSchedule(): Promise<void> {
  try {
    const reminded = await new RemindCommunications().handle()
    if (reminded) logger.info({ reminded }, 'hosts reminded of communications')
  } catch (error) {
    logger.error({ err: error }, 'hosts could not be reminded of communications')
  }
}
