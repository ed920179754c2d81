import WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'

export const WIZARD = 'attestations'

/** The drafts that somebody has begun and not confirmed, newest first. A draft is its author's alone. */
export const draftsOf = (actor: Account) =>
  WizardDraft.query()
    .where({ wizard: WIZARD, accountId: actor.id })
    .whereNull('confirmed_at')
    .orderBy('updated_at', 'desc')

/** One of the actor's drafts, confirmed ones included, or a 404. */
export const findDraft = (actor: Account, id: number | string) =>
  WizardDraft.query()
    .where({ wizard: WIZARD, accountId: actor.id, id: Number(id) || 0 })
    .firstOrFail()
