import { mailFrom } from '#config/mail'

const WRITTEN = /^\s*(?:"?([^"<]*?)"?\s*<)?([^<>\s]+@[^<>\s]+?)>?\s*$/

/** The sender of every mail, read from `MAIL_FROM`. */
export const sender = readSender(mailFrom)

/** The domain in which Message-IDs are made. */
export const senderDomain = sender.address.slice(sender.address.lastIndexOf('@') + 1)

/** Reads `Name <address>` or a bare address; anything else is a fault of the settings and throws. */
export function readSender(written: string): { name: string; address: string } {
  const match = WRITTEN.exec(written)
  if (!match) throw new Error('MAIL_FROM must be an address, or a name and <address>')
  return { name: match[1] ?? '', address: match[2] }
}
