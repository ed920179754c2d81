import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Somebody who is told of a correction, once, whatever they have in the notice. */
export interface CorrectionRecipient {
  accountId: number
  email: string
  fullName: string
  /** Whether they sent an application, or have only begun one. */
  hasApplied: boolean
}

/**
 * Who is concerned by a correction: applicants of the notice, or of one position of it, and those with a draft.
 * @param positionId the only position that changes; null when the whole notice is concerned
 */
export async function correctionRecipients(
  noticeId: number,
  positionId: number | null,
  client: QueryClientContract = db.connection()
): Promise<CorrectionRecipient[]> {
  const applied = client
    .from('applications')
    .where('notice_id', noticeId)
    .whereNot('state', 'retracted')
    .select('account_id as accountId', 'email', 'first_name as firstName', 'last_name as lastName')
  if (positionId) applied.where('position_id', positionId)
  const drafted = client
    .from('application_drafts')
    .join('wizard_drafts', 'wizard_drafts.id', 'application_drafts.draft_id')
    .join('accounts', 'accounts.id', 'application_drafts.account_id')
    .where('application_drafts.notice_id', noticeId)
    .whereNull('wizard_drafts.confirmed_at')
    .whereNull('accounts.disabled_at')
    .select('accounts.id as accountId', 'accounts.email', 'accounts.full_name as fullName')
  const byAccount = new Map<number, CorrectionRecipient>()
  for (const { accountId, email, fullName } of await drafted) {
    byAccount.set(Number(accountId), { accountId, email, fullName, hasApplied: false })
  }
  for (const { accountId, email, firstName, lastName } of await applied) {
    const fullName = `${firstName} ${lastName}`
    byAccount.set(Number(accountId), { accountId, email, fullName, hasApplied: true })
  }
  return [...byAccount.values()]
}
