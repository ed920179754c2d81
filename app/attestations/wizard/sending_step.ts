import type { HttpContext } from '@adonisjs/core/http'
import type WizardDraft from '#core/wizard/draft'
import type { WizardStep } from '#core/wizard/wizard'
import { formFault } from '#core/form_fault'
import { TAGS } from '#core/tags'
import { fullInstant } from '#core/dates'
import MessageTemplate from '#messaging/models/message_template'
import { draftMessagePreview } from '#attestations/queries/draft_previews'
import { draftPeople } from '#attestations/queries/draft_people'
import { missingHours, strayTags } from '#attestations/queries/missing_values'
import { comesTwice, SEND_TIME_FAULTS, sendTime } from '#attestations/send_time'
import { answersOf, keepAnswers } from '#attestations/wizard/answers'
import { sendingValidator } from '#attestations/wizard/validators'

/** Step 3: when the messages leave, and what they say. */
export const sendingStep: WizardStep = {
  key: 'invio',
  label: 'Invio',
  view: 'pages/attestations/wizard/sending',

  isComplete(draft) {
    const { sendDate, sendTime: hour, subject, body } = answersOf(draft)
    return Boolean(
      subject &&
      body &&
      strayTags(subject, body).length === 0 &&
      sendTime(sendDate ?? '', hour ?? '').ok
    )
  },

  async present(draft, { request }) {
    const message = await messageOf(draft)
    const filter = { order: 'rischio', search: '', onlyWithoutHours: false, page: 1 } as const
    const { people } = await draftPeople(draft.id, request.url(), filter)
    return {
      answers: answersOf(draft),
      message,
      people,
      tags: TAGS,
      when: describeWhen(draft),
      missing: await missingHours(draft.id, [message.subject, message.body]),
      preview: await draftMessagePreview(draft, message, Number(request.input('persona'))),
    }
  },

  async accept(draft, ctx) {
    await keepWhatWasSent(draft, ctx)
    if (ctx.request.input('azione') === 'anteprima') {
      return `${ctx.request.url()}?persona=${Number(ctx.request.input('persona')) || ''}#anteprima`
    }
    const form = await ctx.request.validateUsing(sendingValidator)
    const stray = strayTags(form.oggetto, form.messaggio).map((tag) => `[${tag}]`)
    if (stray.length > 0) {
      throw formFault({
        messaggio: `Questi tag non esistono: ${stray.join(', ')}. Li corregga o li tolga.`,
      })
    }
    const instant = sendTime(form.data_invio, form.ora_invio)
    if (!instant.ok) throw formFault(asFault(instant.error))
  },
}

/** Subject and text as written so far, or those of the chosen template. */
export async function messageOf(draft: WizardDraft): Promise<{ subject: string; body: string }> {
  const { subject, body, messageTemplateId } = answersOf(draft)
  if (subject && body) return { subject, body }
  const template = await MessageTemplate.findOrFail(messageTemplateId ?? 0)
  return { subject: subject || template.subject, body: body || template.body }
}

/** Keeps date, hour and text as written, right or wrong. */
export async function keepWhatWasSent(draft: WizardDraft, { request }: HttpContext) {
  const form = request.only(['data_invio', 'ora_invio', 'oggetto', 'messaggio'])
  await keepAnswers(draft, {
    sendDate: form.data_invio ?? null,
    sendTime: form.ora_invio ?? null,
    subject: form.oggetto?.slice(0, 250) ?? null,
    body: form.messaggio?.replaceAll('\r\n', '\n').slice(0, 20_000) ?? null,
  })
}

/** "martedì 24 novembre 2026, ore 9.00", and whether that hour comes twice; null while it is no good instant. */
function describeWhen(draft: WizardDraft) {
  const { sendDate, sendTime: hour } = answersOf(draft)
  const instant = sendTime(sendDate ?? '', hour ?? '')
  return instant.ok
    ? { text: fullInstant(instant.value), comesTwice: comesTwice(instant.value) }
    : null
}

const asFault = (error: keyof typeof SEND_TIME_FAULTS) => {
  const { field, message } = SEND_TIME_FAULTS[error]
  return { [field]: message }
}
