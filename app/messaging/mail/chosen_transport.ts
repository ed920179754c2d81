import { smtp } from '#config/mail'
import { CatcherTransport } from '#messaging/mail/catcher_transport'
import { SmtpTransport } from '#messaging/mail/smtp_transport'
import type { Transport } from '#messaging/mail/transport'

/** Whether mails stay in the portal, for want of a mail server. */
export const isCatching = () => smtp === null

/** Where the settings send the mails. */
export const chosenTransport = (): Transport =>
  smtp ? new SmtpTransport(smtp) : new CatcherTransport()
