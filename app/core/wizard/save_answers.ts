import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import type WizardDraft from '#core/wizard/draft'

/**
 * Keeps answers in a draft beside those it has already, whoever else is writing to it.
 * A draft that was confirmed meanwhile takes no more: `IllegalTransition`, 409.
 */
export async function saveAnswers(
  draft: WizardDraft,
  answers: Record<string, unknown>
): Promise<void> {
  await db.transaction(async (trx) => {
    const row = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
    if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'save', 'confirmed')
    draft.answers = { ...JSON.parse(row.answers), ...answers }
    await trx
      .from('wizard_drafts')
      .where('id', draft.id)
      .update({ answers: JSON.stringify(draft.answers), updated_at: toDb(clock.now()) })
  })
  draft.updatedAt = clock.now()
}
