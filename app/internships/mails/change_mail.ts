import { appUrl } from '#config/app'
import { dayWith } from '#core/dates'
import type Internship from '#internships/models/internship'
import type { Period } from '#internships/periods'

export type Mail = { subject: string; body: string }

/** A letter to the intern about their internship. Needs `intern` and `hostBody` loaded. */
function letter({ intern, code }: Internship, subject: string, paragraphs: string[]): Mail {
  const lines = [
    `Gentile ${intern.fullName},`,
    ...paragraphs,
    'Se qualcosa non torna, ne parli con il Suo tutor. Trova tutto nella Sua pagina:',
    `${appUrl}/il-mio-tirocinio`,
    'La rete DoteComune',
  ]
  return { subject: `${subject}, tirocinio ${code}`, body: lines.join('\n\n') }
}

const about = ({ code, hostBody }: Internship) => `il Suo tirocinio ${code} (${hostBody.name})`

/** The days and the new end, and nothing of why: that may be about health. */
export const suspensionMail = (internship: Internship, period: Period, before: string): Mail =>
  letter(internship, 'Sospensione registrata', [
    `abbiamo registrato una sospensione: ${about(internship)} è sospeso ${dayWith('dal', period.startsOn)} ${dayWith('al', period.endsOn)}.`,
    `I giorni di sospensione non contano nella durata. L’ultimo giorno del tirocinio passa ${dayWith('dal', before)} ${dayWith('al', internship.endsOn)}.`,
  ])

export const suspensionCancelledMail = (internship: Internship, period: Period): Mail =>
  letter(internship, 'Sospensione annullata', [
    `abbiamo annullato la sospensione ${dayWith('dal', period.startsOn)} ${dayWith('al', period.endsOn)}: riguardava ${about(internship)}.`,
    `L’ultimo giorno del tirocinio torna a essere ${dayWith('il', internship.endsOn)}.`,
  ])

export const extensionMail = (internship: Internship, before: string): Mail =>
  letter(internship, 'Proroga registrata', [
    `abbiamo registrato una proroga: ${about(internship)} continua.`,
    `L’ultimo giorno passa ${dayWith('dal', before)} ${dayWith('al', internship.endsOn)}.`,
  ])

export const terminationMail = (internship: Internship): Mail =>
  letter(internship, 'Interruzione registrata', [
    `abbiamo registrato l’interruzione: ${about(internship)} finisce prima del previsto.`,
    `L’ultimo giorno è ${dayWith('il', internship.endsOn)}.`,
  ])
