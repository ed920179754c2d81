import { FollowDays } from '#internships/actions/follow_days'

/** Suspensions that begin or are over, ends that have passed. */
export const followDaysOnSchedule = () => new FollowDays().handle()
