import { Wizard } from '#core/wizard/wizard'
import { WIZARD } from '#attestations/queries/drafts'
import { dataStep } from '#attestations/wizard/data_step'
import { peopleStep } from '#attestations/wizard/people_step'
import { sendingStep } from '#attestations/wizard/sending_step'
import { summaryStep } from '#attestations/wizard/summary_step'

/** "Genera attestati": from a file of people to messages that wait for their hour. */
export const attestationWizard = new Wizard(
  WIZARD,
  [dataStep, peopleStep, sendingStep, summaryStep],
  (draft, step) => `/attestati/genera/${draft.id}/${step}`
)
