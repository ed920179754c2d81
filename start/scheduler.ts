import scheduler from 'adonisjs-scheduler/services/main'
import { removeUnconfirmedOnSchedule } from '#accounts/jobs/remove_unconfirmed'
import { followFormerInternsOnSchedule } from '#internships/jobs/follow_former_interns'
import { sweepInternshipsOnSchedule } from '#internships/jobs/sweep_internships'
import { followDaysOnSchedule } from '#internships/jobs/follow_days'
import { remindCommunicationsOnSchedule } from '#internships/jobs/remind_communications'
import { sendDueOnSchedule } from '#messaging/jobs/send_due'
import { closeNoticesOnSchedule } from '#selection/jobs/close_notices'
import { expireCompletionsOnSchedule } from '#selection/jobs/completion_expiry'
import { announceRecentNotices } from '#selection/jobs/announce_recent_notices'
import { clearOldDraftsOnSchedule } from '#selection/jobs/old_drafts'
import { removeExpiredInterestOnSchedule } from '#selection/jobs/remove_expired_interest'
import { forfeitOffersOnSchedule } from '#selection/jobs/forfeit_offers'

/** The one timetable. Times are Europe/Rome where an hour matters. */

/** "Task di invio": also at once when the scheduler starts, to make up for a tick that was missed. */
scheduler.call(sendDueOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** What was asked for and never confirmed does not stay. */
scheduler.call(removeUnconfirmedOnSchedule).dailyAt('03:40').withoutOverlapping()
scheduler.call(removeExpiredInterestOnSchedule).dailyAt('03:50').withoutOverlapping()

/** Drafts of applications never sent, some weeks after their notice closed, with their files. */
scheduler.call(clearOldDraftsOnSchedule).dailyAt('04:00').withoutOverlapping()

/** Whoever asked to be told of new notices is told at the publication; this makes up for one that was cut off. */
scheduler.call(announceRecentNotices).everyTenMinutes().withoutOverlapping()

/** Offers past their term go to who follows; several machines may do it at once. */
scheduler.call(forfeitOffersOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** Accepted and freed seats that the internships did not hear of, and lists that became clear elsewhere. */
scheduler.call(sweepInternshipsOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** The questions some months after the end, in the morning: whoever gets them may want to answer at once. */
scheduler.call(followFormerInternsOnSchedule).dailyAt('09:30').withoutOverlapping()

/** Completions asked and not sent in their term: the commission decides on what there is. */
scheduler.call(expireCompletionsOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** Notices whose deadline has passed. Being in time never depends on it. */
scheduler.call(closeNoticesOnSchedule).everyMinute().withoutOverlapping().immediate()

/** Internships follow the day: suspensions that begin or are over, ends that have passed. */
scheduler.call(followDaysOnSchedule).everyFiveMinutes().withoutOverlapping().immediate()

/** Mandatory communications that hosts owe. */
scheduler.call(remindCommunicationsOnSchedule).dailyAt('07:30').withoutOverlapping()

export { scheduler }
