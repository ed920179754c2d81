import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { IllegalTransition } from '#core/lifecycle'
import { storage } from '#core/storage'
import type { Actor } from '#audit/record'
import type WizardDraft from '#core/wizard/draft'
import ApplicationAttachment from '#selection/models/application_attachment'

/** Throws a draft away with its files. One that was sent is an application by now: `IllegalTransition`. */
export class DeleteApplicationDraft {
  constructor(private actor: Account | Actor) {}

  async handle({ id }: Pick<WizardDraft, 'id'>): Promise<void> {
    const files = await db.transaction(async (trx) => {
      const row = await trx.from('wizard_drafts').where('id', id).forUpdate().firstOrFail()
      if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'delete', 'confirmed')
      const attachments = await ApplicationAttachment.query({ client: trx }).where('draftId', id)
      await trx.from('application_attachments').where('draft_id', id).delete()
      await trx.from('wizard_drafts').where('id', id).delete()
      await record(this.actor, 'draft.deleted', { type: 'wizard_draft', id }, null, trx)
      return attachments
    })
    for (const { storageKey } of files) await storage.remove(storageKey)
  }
}
