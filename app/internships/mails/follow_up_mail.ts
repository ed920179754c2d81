import { longDate, longDay } from '#core/dates'
import type { MessageDraft } from '#messaging/actions/enqueue_messages'
import type FollowUp from '#internships/models/follow_up'
import { lastAnswerOf } from '#internships/surveys/terms'
import { surveyUrl } from '#internships/surveys/token'

/** Cause of the messages of the questionnaire. */
export const FOLLOW_UP = 'follow_up'

export type FollowUpMail = 'ask' | 'reminder'

const OPENINGS: Record<FollowUpMail, (place: string) => string> = {
  ask: (place) =>
    `Le scriviamo per il Suo tirocinio presso ${place}. Ci farebbe piacere sapere come va: sono tre domande, bastano due minuti.`,
  reminder: (place) =>
    `Le abbiamo già chiesto come va dopo il tirocinio presso ${place}. Se vuole rispondere è ancora in tempo: sono tre domande, bastano due minuti.`,
}

/**
 * Asks a former intern whether they work. Needs `internship` with its intern and host, and `askedAt` set.
 * @param kind the first mail, or the only reminder
 */
export function followUpMail(
  followUp: FollowUp,
  kind: FollowUpMail
): Pick<MessageDraft, 'cause' | 'recipientKey' | 'to' | 'subject' | 'body'> {
  const { intern, hostBody, endsOn } = followUp.internship
  const paragraphs = [
    `Gentile ${intern.fullName},`,
    OPENINGS[kind](`${hostBody.name}, finito il ${longDay(endsOn)}`),
    surveyUrl(followUp.id),
    `Non serve un account. Può rispondere, e cambiare le risposte, fino al ${longDate(lastAnswerOf(followUp))}.`,
    'Rispondere è una Sua scelta. Le risposte servono a capire se i tirocini aiutano a trovare lavoro: si leggono soltanto come numeri, senza nomi.',
    ...(kind === 'reminder'
      ? ['È l’unico promemoria: non Le scriveremo più per queste domande.']
      : []),
    'La rete DoteComune',
  ]
  return {
    cause: { type: FOLLOW_UP, id: followUp.id },
    recipientKey: kind,
    to: { address: intern.email, name: intern.fullName },
    subject:
      kind === 'ask' ? 'Come va dopo il tirocinio?' : 'Come va dopo il tirocinio? Promemoria',
    body: paragraphs.join('\n\n'),
  }
}
