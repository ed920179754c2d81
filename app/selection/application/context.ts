import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { clock, ROME } from '#core/clock'
import type WizardDraft from '#core/wizard/draft'
import { formOf } from '#selection/application/answers'
import ApplicationAttachment from '#selection/models/application_attachment'
import ApplicationDraft from '#selection/models/application_draft'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** Everything that the steps of a draft are judged by. */
export interface DraftContext {
  draft: WizardDraft
  notice: SelectionNotice
  /** The chosen one, with its host body; null while none of this notice is chosen. */
  position: Position | null
  attachments: ApplicationAttachment[]
  /** `yyyy-MM-dd`, Europe/Rome */
  today: string
}

const known = new WeakMap<WizardDraft, Promise<DraftContext>>()

/** The context of a draft, read once a request. */
export function contextOf(draft: WizardDraft): Promise<DraftContext> {
  const found = known.get(draft) ?? readContext(draft)
  known.set(draft, found)
  return found
}

/** To be called when the draft has changed. */
export const forgetContext = (draft: WizardDraft) => known.delete(draft)

/** The context read anew, inside a transaction where one is given. */
export async function readContext(
  draft: WizardDraft,
  client?: QueryClientContract,
  at: DateTime = clock.now()
): Promise<DraftContext> {
  const { notice } = await ApplicationDraft.query({ client })
    .where('draftId', draft.id)
    .preload('notice')
    .firstOrFail()
  return {
    draft,
    notice,
    position: await Position.query({ client })
      .where({ noticeId: notice.id, code: formOf(draft, 'posizione').fields.posizione ?? '' })
      .preload('hostBody')
      .first(),
    attachments: await ApplicationAttachment.query({ client })
      .where('draftId', draft.id)
      .orderBy('id'),
    today: at.setZone(ROME).toISODate()!,
  }
}
