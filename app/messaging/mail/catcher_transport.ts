import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { sha256, storage } from '#core/storage'
import type { Delivery, Lane, Mail, Transport } from '#messaging/mail/transport'
import CaughtMail from '#messaging/models/caught_mail'

/** Keeps mails instead of sending them, for "Posta di prova". A mail that comes twice is kept once. */
export class CatcherTransport implements Transport {
  lanes = 2

  lane(): Lane {
    return { deliver: keep, close: () => {} }
  }
}

async function keep(mail: Mail): Promise<Delivery> {
  const key = `caught-mails/${sha256(Buffer.from(mail.messageId))}.eml`
  await storage.put(key, mail.raw)
  await noteDown(mail, key)
  return { kind: 'accepted', response: '250 Posta di prova: messaggio conservato' }
}

async function noteDown({ messageId, to, subject }: Mail, storageKey: string) {
  const columns = { messageId, toAddress: to, subject, storageKey, caughtAt: clock.now() }
  try {
    if (!(await CaughtMail.findBy({ messageId }))) await CaughtMail.create(columns)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}
