import type { MailContent } from '#messaging/mail/mail_content'
import { inItalian, plain } from '#messaging/mail/server_words'
import type { Delivery, Unreachable } from '#messaging/mail/transport'

/** The part of nodemailer's errors that verdicts read. */
export type SmtpError = Error & { code?: string; response?: string; responseCode?: number }

/** RFC 4954: answers about our own access to the server, not about the mail. */
const ACCESS_CODES = [530, 534, 535, 538]

const ACCESS_REFUSED =
  'Il server di posta non accetta le nostre credenziali: controlli SMTP_USERNAME e SMTP_PASSWORD.'
const SILENT = 'Il server di posta non risponde.'
const LINE_LOST = 'La connessione è caduta prima della consegna.'
const TOO_BIG = 'Il messaggio è più grande di quanto il server di posta accetti.'
const UNANSWERED =
  'La connessione è caduta dopo l’invio: il messaggio può essere arrivato. Non lo rimandiamo da soli.'

/** What a failure while a mail was being handed over means for that mail. */
export function verdictOn(error: SmtpError, content: MailContent): Delivery {
  if (content.refusal) return { kind: 'withheld', error: content.refusal }
  const response = plain(error.response ?? error.message)
  const code = error.responseCode ?? 0
  if (ACCESS_CODES.includes(code)) return { kind: 'unreachable', cause: ACCESS_REFUSED, response }
  if (code >= 500) return { kind: 'refused', cause: inItalian(response), response }
  if (code >= 400) return { kind: 'postponed', cause: inItalian(response), response }
  if (content.isOver) return { kind: 'unknown', cause: UNANSWERED, response }
  if (error.code === 'EMESSAGE') return { kind: 'refused', cause: TOO_BIG, response }
  return { kind: 'postponed', cause: LINE_LOST, response }
}

/** What a failure to open the line means. */
export function verdictOnLine(error: SmtpError): Unreachable {
  const response = plain(error.response ?? error.message)
  return {
    kind: 'unreachable',
    cause: error.code === 'EAUTH' ? ACCESS_REFUSED : SILENT,
    response,
  }
}
