import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { IllegalTransition } from '#core/lifecycle'
import type WizardDraft from '#core/wizard/draft'

/** Throws a draft away with its people. One that was confirmed is a batch by now: `IllegalTransition`. */
export class DeleteDraft {
  constructor(private actor: Account) {}

  async handle(draft: WizardDraft): Promise<void> {
    await db.transaction(async (trx) => {
      const deleted = await trx
        .from('wizard_drafts')
        .where('id', draft.id)
        .whereNull('confirmed_at')
        .delete()
      if (Number(deleted) === 0) throw new IllegalTransition('wizard_draft', 'delete', 'confirmed')
      await record(this.actor, 'draft.deleted', { type: 'wizard_draft', id: draft.id }, null, trx)
    })
  }
}
