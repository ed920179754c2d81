import { personKey } from '#core/values/codice_fiscale_person'
import type WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import Application from '#selection/models/application'
import type SelectionNotice from '#selection/models/selection_notice'

/** Whether somebody, with another account, has an application to this notice under a codice fiscale. */
export async function hasAppliedElsewhere(
  notice: SelectionNotice,
  codiceFiscale: string,
  accountId: number
): Promise<boolean> {
  const other = await Application.query()
    .where({ noticeId: notice.id, personKey: personKey(codiceFiscale) })
    .whereNot('state', 'retracted')
    .whereNot('accountId', accountId)
    .first()
  return other !== null
}

/** The application that an account has in a notice and has not taken back, or null. */
export const applicationIn = (notice: SelectionNotice, { id }: Pick<Account, 'id'>) =>
  Application.query()
    .where({ noticeId: notice.id, accountId: id })
    .whereNot('state', 'retracted')
    .orderBy('id', 'desc')
    .first()

/** What an account took back last in a notice: the next draft starts from it. */
export const lastRetracted = (notice: SelectionNotice, { id }: Pick<Account, 'id'>) =>
  Application.query()
    .where({ noticeId: notice.id, accountId: id, state: 'retracted' })
    .preload('attachments')
    .orderBy('id', 'desc')
    .first()

/** What a draft became once it was sent, or null. */
export async function sentFrom(draft: WizardDraft): Promise<Application | null> {
  return draft.confirmedAt && Application.query().where('draftId', draft.id).firstOrFail()
}
