import type { HttpContext } from '@adonisjs/core/http'
import type WizardDraft from '#core/wizard/draft'

/** One page of a wizard. Each lives in a file of its own. */
export interface WizardStep {
  /** Last part of the URL. */
  key: string
  /** Name in the stepper. */
  label: string
  /** Page that shows it. */
  view: string
  /** Whether the answers so far allow the next step. */
  isComplete(draft: WizardDraft): Promise<boolean> | boolean
  /** What the page shows. */
  present(draft: WizardDraft, ctx: HttpContext): Promise<Record<string, unknown>>
  /**
   * Takes what was sent and keeps it in the draft. Returns where to go when that is not the next step.
   * Throws a validation error when something must be mended; what was right is kept all the same.
   */
  accept(draft: WizardDraft, ctx: HttpContext): Promise<string | void>
}

export type StepLink = { label: string; href: string; state: 'done' | 'current' | 'next' }

/** A sequence of steps, the last of which is "Riepilogo e conferma". */
export class Wizard {
  constructor(
    public name: string,
    public steps: WizardStep[],
    private urlOf: (draft: WizardDraft, step: string) => string
  ) {}

  step(key: string): WizardStep | undefined {
    return this.steps.find((step) => step.key === key)
  }

  /** The address of a step, or of the first one. */
  url(draft: WizardDraft, step: WizardStep = this.steps[0]): string {
    return this.urlOf(draft, step.key)
  }

  /** The address of the step after this one; the last step has none. */
  next(draft: WizardDraft, step: WizardStep): string {
    return this.url(draft, this.steps[this.steps.indexOf(step) + 1] ?? step)
  }

  /** The first step whose answers are still missing, or the last of all: where to take up a draft again. */
  async resumeAt(draft: WizardDraft): Promise<WizardStep> {
    for (const step of this.steps) {
      if (!(await step.isComplete(draft))) return step
    }
    return this.steps[this.steps.length - 1]
  }

  /** Whether somebody may open a step: all those before it are complete. */
  async isOpen(draft: WizardDraft, step: WizardStep): Promise<boolean> {
    return this.steps.indexOf(step) <= this.steps.indexOf(await this.resumeAt(draft))
  }

  /** The stepper as seen from one step: what lies before it is done, what lies after is to come. */
  links(draft: WizardDraft, current: WizardStep): StepLink[] {
    const position = this.steps.indexOf(current)
    return this.steps.map((step, index) => ({
      label: step.label,
      href: this.url(draft, step),
      state: index < position ? 'done' : index === position ? 'current' : 'next',
    }))
  }
}
