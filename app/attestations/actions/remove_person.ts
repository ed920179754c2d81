import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { IllegalTransition } from '#core/lifecycle'
import type WizardDraft from '#core/wizard/draft'
import type DraftPerson from '#attestations/models/draft_person'

/** Takes a person off a draft's list, or puts them back, as long as the draft is not confirmed. */
export class RemovePerson {
  handle(draft: WizardDraft, person: DraftPerson): Promise<void> {
    return this.#set(draft, person, true)
  }

  undo(draft: WizardDraft, person: DraftPerson): Promise<void> {
    return this.#set(draft, person, false)
  }

  async #set(draft: WizardDraft, person: DraftPerson, isRemoved: boolean) {
    await db.transaction(async (trx) => {
      await holdOpen(draft, trx)
      await person.useTransaction(trx).merge({ isRemoved }).save()
    })
  }
}

/** Keeps a draft from being confirmed until the transaction ends; a confirmed one throws `IllegalTransition`. */
export async function holdOpen(draft: WizardDraft, trx: TransactionClientContract): Promise<void> {
  const row = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
  if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'change', 'confirmed')
}
