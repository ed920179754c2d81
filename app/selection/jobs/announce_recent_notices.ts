import logger from '@adonisjs/core/services/logger'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { AnnounceNotice } from '#selection/actions/announce_notice'
import SelectionNotice from '#selection/models/selection_notice'

/** Long enough for a portal that was stopped over a weekend. */
const DAYS = 3

/** Goes on with announcements that were cut off: the portal may have stopped between a publication and its mails. */
export async function announceRecentNotices(): Promise<void> {
  const notices = await SelectionNotice.query()
    .where('state', 'published')
    .where('publishedAt', '>', toDb(clock.now().minus({ days: DAYS })))
  for (const notice of notices) {
    const told = await new AnnounceNotice().handle(notice)
    if (told > 0) logger.info({ notice: notice.label, told }, 'notice announced')
  }
}
