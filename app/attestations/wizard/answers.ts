import type WizardDraft from '#core/wizard/draft'
import { saveAnswers } from '#core/wizard/save_answers'
import type { PeopleReport } from '#attestations/people/people_file'

/** What the operator has chosen so far; each part is missing until its step was sent. */
export type Answers = {
  templateVersionId?: number | null
  messageTemplateId?: number | null
  project?: string | null
  cup?: string | null
  webinarTitle?: string | null
  /** Set once the whole file was read; `bytes` of the file as uploaded. */
  file?: (PeopleReport & { bytes: number }) | null
  /** `yyyy-MM-dd`, Europe/Rome */
  sendDate?: string | null
  /** `HH:mm`, Europe/Rome */
  sendTime?: string | null
  subject?: string | null
  body?: string | null
}

/** The answers of a draft of "Genera attestati". */
export const answersOf = (draft: WizardDraft) => draft.answers as Answers

/** Keeps some answers beside the others. */
export const keepAnswers = (draft: WizardDraft, answers: Answers) => saveAnswers(draft, answers)
