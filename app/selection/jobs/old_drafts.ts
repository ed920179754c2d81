import logger from '@adonisjs/core/services/logger'
import programme from '#config/programme'
import { PORTAL } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import WizardDraft from '#core/wizard/draft'
import { DeleteApplicationDraft } from '#selection/actions/delete_application_draft'
import ApplicationDraft from '#selection/models/application_draft'
import { WIZARD } from '#selection/queries/application_drafts'

/** Drafts that one run takes; the next takes the rest. */
const AT_ONCE = 500

/**
 * Removes what nobody needs any more, some days after a notice closed: drafts never sent, with their files, and the typed
 * answers of those that were sent, which stand frozen in their applications. @returns how many of each
 */
export async function clearOldDrafts(): Promise<{ unsent: number; sent: number }> {
  const before = toDb(clock.now().minus({ days: programme.draftDaysAfterClosing }))
  const unsent = await ApplicationDraft.query()
    .whereHas('notice', (notice) => notice.where('closesAt', '<', before))
    .orderBy('id')
    .limit(AT_ONCE)
  for (const { draftId } of unsent) await new DeleteApplicationDraft(PORTAL).handle({ id: draftId })
  const blanked = await WizardDraft.query()
    .where('wizard', WIZARD)
    .where('confirmedAt', '<', before)
    .whereNot('answers', '{}')
    .update({ answers: '{}' })
  return { unsent: unsent.length, sent: Number(blanked) }
}

/** As the timetable runs it: a failure is for the log, and the next night tries again. */
export async function clearOldDraftsOnSchedule(): Promise<void> {
  await clearOldDrafts().catch((error) => logger.error({ err: error }, 'old drafts stay'))
}
