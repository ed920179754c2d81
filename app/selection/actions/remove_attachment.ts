import db from '@adonisjs/lucid/services/db'
import { IllegalTransition } from '#core/lifecycle'
import { storage } from '#core/storage'
import type WizardDraft from '#core/wizard/draft'
import ApplicationAttachment from '#selection/models/application_attachment'

/** Takes a file off a draft; one that is gone already is no error. */
export class RemoveAttachment {
  async handle(draft: WizardDraft, id: number): Promise<ApplicationAttachment | null> {
    const removed = await db.transaction(async (trx) => {
      const row = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
      if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'save', 'confirmed')
      const attachment = await ApplicationAttachment.query({ client: trx })
        .where({ id, draftId: draft.id })
        .first()
      await attachment?.delete()
      return attachment
    })
    if (removed) await storage.remove(removed.storageKey)
    return removed
  }
}
