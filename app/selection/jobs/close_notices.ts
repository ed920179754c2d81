import logger from '@adonisjs/core/services/logger'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { CloseNotice } from '#selection/actions/close_notice'
import SelectionNotice from '#selection/models/selection_notice'

/**
 * Closes the notices whose deadline has passed, and says how many. Applications never wait for it: whether one is in
 * time is decided by the instant of the notice alone.
 */
export async function closeNotices(): Promise<number> {
  const due = await SelectionNotice.query()
    .where('state', 'published')
    .where('closesAt', '<=', toDb(clock.now()))
  let closed = 0
  for (const notice of due) closed += Number(await new CloseNotice().handle(notice))
  return closed
}

/** The same on the timetable: a failure goes to the log and the next tick tries again. */
export async function closeNoticesOnSchedule(): Promise<void> {
  try {
    const closed = await closeNotices()
    if (closed > 0) logger.info({ closed }, 'notices closed')
  } catch (error) {
    logger.error({ err: error }, 'notices could not be closed')
  }
}
