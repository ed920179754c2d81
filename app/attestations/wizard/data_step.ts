import type { HttpContext } from '@adonisjs/core/http'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import { formFault } from '#core/form_fault'
import { MAX_FILE_BYTES } from '#core/tabular/limits'
import { activeMessageTemplates } from '#messaging/queries/message_templates'
import { ImportPeople } from '#attestations/actions/import_people'
import { draftFindings } from '#attestations/queries/draft_findings'
import { draftTotals } from '#attestations/queries/draft_people'
import { publishedTemplates } from '#attestations/queries/template_source'
import { answersOf, keepAnswers } from '#attestations/wizard/answers'
import { dataValidator } from '#attestations/wizard/validators'

/** Step 1: what the attestations are about, and the file of people. */
export const dataStep: WizardStep = {
  key: 'dati',
  label: 'Dati e file',
  view: 'pages/attestations/wizard/data',

  async isComplete(draft) {
    const answers = answersOf(draft)
    if (!answers.file || answers.file.good === 0) return false
    const [error] = await dataValidator.tryValidate(asForm(draft))
    return error === null
  },

  async present(draft, { request }) {
    return {
      ...(await dataOptions()),
      answers: answersOf(draft),
      findings: await draftFindings(draft.id, request.url(), request.qs()),
      totals: await draftTotals(draft.id),
    }
  },

  async accept(draft, ctx) {
    const isNewFile = await keepWhatWasSent(draft, ctx)
    await ctx.request.validateUsing(dataValidator)
    await checkChoices(draft)
    const { file } = answersOf(draft)
    if (!file) throw formFault({ file: 'Scelga il file con le persone.' })
    if (file.good === 0)
      throw formFault({ file: 'Nessuna riga è pronta: corregga il file e lo carichi di nuovo.' })
    return isNewFile && file.faulty > 0 ? ctx.request.url() : undefined
  },
}

/** What the two selects offer. */
export async function dataOptions() {
  return { templates: await publishedTemplates(), messageTemplates: await activeMessageTemplates() }
}

/** Keeps every answer as typed, right or wrong, and reads the file: a fault elsewhere costs nobody the upload. */
async function keepWhatWasSent(draft: WizardDraft, { request }: HttpContext): Promise<boolean> {
  const form = request.only([
    'template_attestato',
    'template_email',
    'iniziativa',
    'cup',
    'webinar',
  ])
  await keepAnswers(draft, {
    templateVersionId: Number(form.template_attestato) || null,
    ...messageChoice(draft, Number(form.template_email) || null),
    project: form.iniziativa ?? null,
    cup: form.cup?.replace(/\s/g, '').toUpperCase() ?? null,
    webinarTitle: form.webinar ?? null,
  })
  const upload = request.file('file')
  if (!upload) return false
  if (upload.size > MAX_FILE_BYTES) {
    throw formFault({
      file: 'Il file supera i 20 MB. Lo divida in due e carichi prima una parte, poi l’altra.',
    })
  }
  await new ImportPeople().handle(draft, upload)
  return true
}

/** Another template brings its own subject and text; the same one leaves what was written in step 3. */
function messageChoice(draft: WizardDraft, messageTemplateId: number | null) {
  return messageTemplateId === answersOf(draft).messageTemplateId
    ? { messageTemplateId }
    : { messageTemplateId, subject: null, body: null }
}

async function checkChoices(draft: WizardDraft) {
  const { templates, messageTemplates } = await dataOptions()
  const { templateVersionId, messageTemplateId } = answersOf(draft)
  if (!templates.some(({ versionId }) => versionId === templateVersionId)) {
    throw formFault({ template_attestato: 'Questo template non è più in uso: ne scelga un altro.' })
  }
  if (!messageTemplates.some(({ id }) => id === messageTemplateId)) {
    throw formFault({ template_email: 'Questo template non è più in uso: ne scelga un altro.' })
  }
}

const asForm = (draft: WizardDraft) => {
  const answers = answersOf(draft)
  return {
    template_attestato: answers.templateVersionId,
    template_email: answers.messageTemplateId,
    iniziativa: answers.project,
    cup: answers.cup,
    webinar: answers.webinarTitle,
  }
}
