import { clock, ROME } from '#core/clock'
import type WizardDraft from '#core/wizard/draft'
import { renderMessage, type MessageText } from '#messaging/mail/render_message'
import { verifyUrl } from '#attestations/verification/code'
import { frozenValues } from '#attestations/frozen_values'
import DraftPerson from '#attestations/models/draft_person'
import type { PersonToPrint } from '#attestations/pdf/types'
import { documentTitle } from '#attestations/printable'
import { sendTime } from '#attestations/send_time'
import { answersOf } from '#attestations/wizard/answers'

/** Stands where the code will: it is drawn at confirmation. */
const SAMPLE_CODE = '0000000000000000000000XXXX'

/** The values of one person of a draft as they would be frozen now. */
export function draftValues(draft: WizardDraft, person: DraftPerson) {
  const answers = answersOf(draft)
  const instant = sendTime(answers.sendDate ?? '', answers.sendTime ?? '')
  return frozenValues({
    firstName: person.firstName,
    lastName: person.lastName,
    minutes: person.minutes,
    project: answers.project ?? '',
    cup: answers.cup ?? '',
    webinarTitle: answers.webinarTitle ?? '',
    datedOn: (instant.ok ? instant.value : clock.now()).setZone(ROME).toISODate()!,
    code: SAMPLE_CODE,
  })
}

/** One person of a draft as the printer takes them; number and code are samples. */
export function draftPrintable(
  draft: WizardDraft,
  person: DraftPerson,
  titleLine: string
): PersonToPrint {
  const values = draftValues(draft, person)
  return {
    id: String(person.id),
    title: `Anteprima: ${documentTitle(titleLine, values)}`,
    values,
    registerNumber: `anteprima/${clock.rome().year}`,
    verifyUrl: verifyUrl(SAMPLE_CODE),
  }
}

/**
 * The message as one person of the draft will read it; the one most at risk when none is asked for. Null on an
 * empty list.
 */
export async function draftMessagePreview(
  draft: WizardDraft,
  message: MessageText,
  personId: number
) {
  const people = () => DraftPerson.query().where({ draftId: draft.id, isRemoved: false })
  const chosen = personId ? await people().where('id', personId).first() : null
  const person = chosen ?? (await people().orderBy('risk', 'desc').orderBy('sort_name').first())
  return person && { person, ...renderMessage(message, draftValues(draft, person)) }
}
