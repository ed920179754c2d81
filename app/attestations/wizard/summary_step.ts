import type { WizardStep } from '#core/wizard/wizard'
import { longDate, fullInstant } from '#core/dates'
import MessageTemplate from '#messaging/models/message_template'
import { ConfirmDraft } from '#attestations/actions/confirm_draft'
import TemplateVersion from '#attestations/models/template_version'
import { draftTotals } from '#attestations/queries/draft_people'
import { repeatedPeople } from '#attestations/queries/draft_repeats'
import { missingHours } from '#attestations/queries/missing_values'
import { sendTime } from '#attestations/send_time'
import { answersOf } from '#attestations/wizard/answers'

/** "Riepilogo e conferma": everything chosen, the numbers, the warnings. */
export const summaryStep: WizardStep = {
  key: 'riepilogo',
  label: 'Riepilogo e conferma',
  view: 'pages/attestations/wizard/summary',

  isComplete: (draft) => draft.confirmedAt !== null,

  async present(draft) {
    const answers = answersOf(draft)
    const version = await TemplateVersion.query()
      .where('id', answers.templateVersionId!)
      .preload('template')
      .firstOrFail()
    const instant = sendTime(answers.sendDate!, answers.sendTime!)
    return {
      answers,
      version,
      messageTemplate: await MessageTemplate.findOrFail(answers.messageTemplateId),
      totals: await draftTotals(draft.id),
      when: instant.ok ? { full: fullInstant(instant.value), day: longDate(instant.value) } : null,
      missingOnPaper: await missingHours(draft.id, [version.body]),
      missingInMessage: await missingHours(draft.id, [answers.subject!, answers.body!]),
      repeated: await repeatedPeople(draft.id),
      faulty: answers.file!.faulty,
    }
  },

  async accept(draft, { auth }) {
    const batch = await new ConfirmDraft(auth.user!).handle(draft)
    return `/attestati/generazioni/${batch.id}`
  },
}
