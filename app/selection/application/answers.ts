import type WizardDraft from '#core/wizard/draft'
import { EMPTY_FORM, type TypedForm } from '#selection/application/typed_form'

export const STEP_KEYS = [
  'dati-anagrafici',
  'contatti',
  'requisiti',
  'titoli',
  'posizione',
  'allegati',
  'dichiarazioni',
] as const

export type StepKey = (typeof STEP_KEYS)[number]

/** What a draft holds of a step. `revision` grows at every change: a form says which one it showed. */
export interface StepAnswers {
  form: TypedForm
  revision: number
  /** What another device typed meanwhile over an older revision: kept until somebody chooses. */
  pending?: { form: TypedForm; at: string }
}

export type Answers = Partial<Record<StepKey, StepAnswers>>

export const answersOf = (draft: WizardDraft) => draft.answers as Answers

/** What was typed in a step so far. */
export const formOf = (draft: WizardDraft, key: StepKey): TypedForm =>
  answersOf(draft)[key]?.form ?? EMPTY_FORM

/** The revision that a page shows of a step: 0 before its first save. */
export const revisionOf = (draft: WizardDraft, key: StepKey): number =>
  answersOf(draft)[key]?.revision ?? 0
