import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import type KnownAddressRegistered from '#accounts/events/known_address_registered'
import { knownAddressMail } from '#accounts/mails/known_address_mail'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'

/** Tells whoever has an account that somebody asked for another one with their address. Every time is a fact of its own. */
export async function mailKnownAddress({ account, next }: KnownAddressRegistered) {
  const now = clock.now()
  const draft = {
    ...knownAddressMail(account, next),
    cause: { type: 'known_address', id: account.id },
    recipientKey: `holder:${now.toMillis()}`,
    to: { address: account.email, name: account.fullName },
    dueAt: now,
    isReady: true,
  }
  await db.transaction((trx) => new EnqueueMessages().handle([draft], trx))
}
