import type WizardDraft from '#core/wizard/draft'
import { changeAnswers } from '#selection/actions/keep_application_answers'
import type { StepKey } from '#selection/application/answers'

/** The person chose what was there already: the text that waited beside it goes. */
export class DropPendingAnswers {
  handle(draft: WizardDraft, key: StepKey): Promise<void> {
    return changeAnswers(draft, (answers) => {
      delete answers[key]?.pending
    })
  }
}
