import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import type AccountLinkMade from '#accounts/events/account_link_made'
import { accountLinkMail } from '#accounts/mails/account_link_mail'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'

/** Puts the link on its way to its person, due at once; its text is blanked when it is sent. */
export async function mailAccountLink({ account, made }: AccountLinkMade) {
  const isUnconfirmed = made.link.kind === 'registration'
  const draft = {
    ...accountLinkMail(account, made),
    cause: { type: 'account_link', id: made.link.id },
    to: { address: account.email, name: isUnconfirmed ? '' : account.fullName },
    isConfidential: true,
    dueAt: clock.now(),
    isReady: true,
  }
  await db.transaction((trx) => new EnqueueMessages().handle([draft], trx))
}
