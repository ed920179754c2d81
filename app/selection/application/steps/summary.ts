import type { WizardStep } from '#core/wizard/wizard'
import { contextOf } from '#selection/application/context'
import { leftForm } from '#selection/application/left_form'
import { barriersOf } from '#selection/application/eligibility'
import { readSteps } from '#selection/application/freeze'
import { frozenSections } from '#selection/application/frozen_words'
import { mismatchWords } from '#selection/application/steps/person'

/** Step 8: "Riepilogo e conferma". It is sent by `ApplicationSubmissionsController`. */
export const summaryStep: WizardStep = {
  key: 'riepilogo',
  label: 'Riepilogo e conferma',
  view: 'pages/selection/applications/steps/summary',
  isComplete: () => true,

  async present(draft, ctx) {
    const context = await contextOf(draft)
    const { sent } = readSteps(context)
    return {
      sections: frozenSections(sent),
      position: context.position,
      mismatches: mismatchWords(sent.person),
      warnings: barriersOf(context).filter(({ isWarning }) => isWarning),
      wasLeft: leftForm(ctx, ctx.request.url()) !== null,
      email: sent.contacts.email,
    }
  },

  async accept() {},
}
