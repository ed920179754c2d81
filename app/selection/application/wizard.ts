import { Wizard } from '#core/wizard/wizard'
import { wizardStep } from '#selection/application/form_step'
import { attachmentsStep } from '#selection/application/steps/attachments'
import { contactsStep } from '#selection/application/steps/contacts'
import { declarationsStep } from '#selection/application/steps/declarations'
import { personStep } from '#selection/application/steps/person'
import { positionStep } from '#selection/application/steps/position'
import { requirementsStep } from '#selection/application/steps/requirements'
import { summaryStep } from '#selection/application/steps/summary'
import { titlesStep } from '#selection/application/steps/titles'
import { WIZARD } from '#selection/queries/application_drafts'

/** A citizen's application, from who they are to what they confirm. */
export const applicationWizard = new Wizard(
  WIZARD,
  [
    wizardStep(personStep),
    wizardStep(contactsStep),
    wizardStep(requirementsStep),
    wizardStep(titlesStep),
    wizardStep(positionStep),
    attachmentsStep,
    wizardStep(declarationsStep),
    summaryStep,
  ],
  (draft, step) => `/domande/bozze/${draft.id}/${step}`
)
