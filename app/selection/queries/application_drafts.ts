import WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import ApplicationAttachment from '#selection/models/application_attachment'
import ApplicationDraft from '#selection/models/application_draft'
import type SelectionNotice from '#selection/models/selection_notice'

export const WIZARD = 'application'

/** The drafts of applications that somebody has begun and not sent, with their notices, newest first. */
export const applicationDraftsOf = (actor: Account) =>
  ApplicationDraft.query()
    .where('accountId', actor.id)
    .preload('notice')
    .preload('draft')
    .orderBy('id', 'desc')

/** The draft that an account has in a notice, or null. */
export const draftIn = (notice: SelectionNotice, { id }: Pick<Account, 'id'>) =>
  ApplicationDraft.query().where({ noticeId: notice.id, accountId: id }).first()

/** One of the actor's drafts, those sent included, or a 404. */
export const findApplicationDraft = (actor: Account, id: number | string) =>
  WizardDraft.query()
    .where({ wizard: WIZARD, accountId: actor.id, id: Number(id) || 0 })
    .firstOrFail()

/** A file of one of the actor's drafts, or a 404. */
export async function findDraftAttachment(
  actor: Account,
  draftId: number | string,
  id: number | string
): Promise<ApplicationAttachment> {
  const draft = await findApplicationDraft(actor, draftId)
  return ApplicationAttachment.query()
    .where({ draftId: draft.id, id: Number(id) || 0 })
    .firstOrFail()
}
