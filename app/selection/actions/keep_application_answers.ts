import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import type WizardDraft from '#core/wizard/draft'
import type { Answers, StepKey } from '#selection/application/answers'
import { isSameForm, type TypedForm } from '#selection/application/typed_form'

/**
 * Keeps what was typed in a step, right or wrong. When another device changed the step after the revision that this
 * form showed, neither text is lost: the newer waits beside the older until the person chooses.
 */
export class KeepApplicationAnswers {
  /** @param shown the revision of the step that the form was filled in over; 0 when it was empty */
  handle(
    draft: WizardDraft,
    key: StepKey,
    form: TypedForm,
    shown: number
  ): Promise<'kept' | 'changed_elsewhere'> {
    return changeAnswers(draft, (answers) => {
      const stored = answers[key]
      const isNewer = stored && stored.revision !== shown && !isSameForm(stored.form, form)
      if (isNewer) {
        answers[key] = { ...stored, pending: { form, at: toDb(clock.now()) } }
        return 'changed_elsewhere'
      }
      const revision = stored?.revision ?? 0
      const isSame = stored && isSameForm(stored.form, form)
      answers[key] = { form, revision: isSame ? revision : revision + 1 }
      return 'kept'
    })
  }
}

/** Changes the answers of a draft whose row is locked meanwhile. One that was sent takes no more: `IllegalTransition`. */
export async function changeAnswers<T>(
  draft: WizardDraft,
  change: (answers: Answers) => T
): Promise<T> {
  const now = clock.now()
  const outcome = await db.transaction(async (trx) => {
    const row = await trx.from('wizard_drafts').where('id', draft.id).forUpdate().firstOrFail()
    if (row.confirmed_at) throw new IllegalTransition('wizard_draft', 'save', 'confirmed')
    const answers = JSON.parse(row.answers) as Answers
    const changed = change(answers)
    draft.answers = answers
    await trx
      .from('wizard_drafts')
      .where('id', draft.id)
      .update({ answers: JSON.stringify(answers), updated_at: toDb(now) })
    return changed
  })
  draft.updatedAt = now
  return outcome
}
