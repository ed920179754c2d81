import { appUrl } from '#config/app'
import { dayWith } from '#core/dates'
import { COMMUNICATION_KINDS } from '#internships/changes/words'
import type { Mail } from '#internships/mails/change_mail'
import type MandatoryCommunication from '#internships/models/mandatory_communication'

export type Reminder = 'due' | 'overdue'

/** Reminds a host of a communication it owes. Needs `internship` with `intern` and `hostBody` loaded. */
export function communicationReminderMail(
  { kind, factOn, dueOn, internship }: MandatoryCommunication,
  reminder: Reminder
): Mail {
  const what = COMMUNICATION_KINDS[kind].toLowerCase()
  const { code, intern, hostBody } = internship
  const paragraphs = [
    `Gentile ${hostBody.name},`,
    `il tirocinio ${code} di ${intern.fullName} ha avuto un cambiamento che va comunicato al Centro per l’impiego (COB). Riguarda: ${what}, ${dayWith('dal', factOn)}.`,
    reminder === 'due'
      ? `Il termine è ${dayWith('il', dueOn)}.`
      : `Il termine era ${dayWith('il', dueOn)} e il numero della comunicazione non è ancora nel portale.`,
    'Quando l’ha inviata, registri il numero e la data in questa pagina:',
    `${appUrl}/tirocini/comunicazioni`,
    'La rete DoteComune',
  ]
  const subject = reminder === 'due' ? 'Comunicazione da inviare' : 'Comunicazione in ritardo'
  return { subject: `${subject}, tirocinio ${code}`, body: paragraphs.join('\n\n') }
}
