import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpSettings } from '#config/mail'
import { MailContent } from '#messaging/mail/mail_content'
import { openConnection, resetConnection, sendOver } from '#messaging/mail/smtp_connection'
import { verdictOn, verdictOnLine, type SmtpError } from '#messaging/mail/smtp_verdict'
import type { Delivery, Lane, Mail, Transport } from '#messaging/mail/transport'

/** Many servers close a connection after a hundred mails: better to do it first. */
const MAILS_PER_CONNECTION = 100

/** Mails over SMTP, on `connections` lines at a time that stay open from one mail to the next. */
export class SmtpTransport implements Transport {
  lanes: number

  constructor(private settings: SmtpSettings) {
    this.lanes = settings.connections
  }

  lane(): Lane {
    return new SmtpLane(this.settings)
  }
}

class SmtpLane implements Lane {
  #connection: SMTPConnection | null = null
  #carried = 0

  constructor(private settings: SmtpSettings) {}

  /** A line that the server had closed while it was idle is opened once more. */
  async deliver(mail: Mail, beforeContent: () => Promise<void>): Promise<Delivery> {
    const wasOpen = this.#connection !== null
    const content = new MailContent(mail.raw, beforeContent)
    const delivery = await this.#handOver(mail, content)
    const wasStale = wasOpen && !this.#connection && !content.hasStarted
    return wasStale && delivery.kind === 'postponed'
      ? this.#handOver(mail, new MailContent(mail.raw, beforeContent))
      : delivery
  }

  close() {
    this.#connection?.quit()
    this.#connection = null
  }

  async #handOver(mail: Mail, content: MailContent): Promise<Delivery> {
    try {
      this.#connection ??= await this.#open()
    } catch (error) {
      return verdictOnLine(error as SmtpError)
    }
    try {
      const response = await sendOver(this.#connection, mail, content, this.settings.timeouts.mail)
      if (++this.#carried >= MAILS_PER_CONNECTION) this.close()
      return { kind: 'accepted', response }
    } catch (error) {
      await this.#tidyUp(error as SmtpError, content)
      return verdictOn(error as SmtpError, content)
    }
  }

  async #open() {
    const connection = await openConnection(this.settings)
    this.#carried = 0
    connection.once('end', () => {
      if (this.#connection === connection) this.#connection = null
    })
    return connection
  }

  /** After an answer the line goes on with the next mail; after anything else it is not trusted any more. */
  async #tidyUp(error: SmtpError, content: MailContent) {
    const connection = this.#connection
    if (!connection) return
    const wasAnswered = Boolean(error.responseCode) && !content.refusal
    if (wasAnswered && (await resetConnection(connection))) return
    connection.close()
    this.#connection = null
  }
}
