import scheduler from 'adonisjs-scheduler/services/main'
import { removeUnconfirmedOnSchedule } from '#accounts/jobs/remove_unconfirmed'
import { sendDueOnSchedule } from '#messaging/jobs/send_due'

/** The one timetable. Times are Europe/Rome where an hour matters. */

/** "Task di invio": also at once when the scheduler starts, to make up for a tick that was missed. */
scheduler.call(sendDueOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** What was asked for and never confirmed does not stay. */
scheduler.call(removeUnconfirmedOnSchedule).dailyAt('03:40').withoutOverlapping()

export { scheduler }
