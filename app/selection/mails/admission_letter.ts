import { appUrl } from '#config/app'
import type Application from '#selection/models/application'

export type Mail = { subject: string; body: string }

/** A letter about an application, in plain text. Needs `notice` and `position.hostBody` loaded. */
export function letterTo(application: Application, subject: string, paragraphs: string[]): Mail {
  const body = [`Gentile ${application.fullName},`, ...paragraphs, 'La rete DoteComune'].join(
    '\n\n'
  )
  return { subject: `${subject}, avviso ${application.notice.label}`, body }
}

/** "la Sua domanda D-00347 per la posizione PLC112612S03 (Comune di Lecco), avviso 11/2026" */
export const aboutIt = ({ code, position, notice }: Application): string =>
  `la Sua domanda ${code} per la posizione ${position.code} (${position.hostBody.name}), avviso ${notice.label}`

/** Where the applicant reads how the application stands. */
export const pageOf = ({ id }: Application, rest = ''): string => `${appUrl}/domande/${id}${rest}`
