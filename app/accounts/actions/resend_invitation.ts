import db from '@adonisjs/lucid/services/db'
import { record, type Actor } from '#audit/record'
import AccountLinkMade from '#accounts/events/account_link_made'
import { accountLifecycle } from '#accounts/lifecycle'
import { makeLink } from '#accounts/links'
import type Account from '#accounts/models/account'

/** Sends a new link to somebody who has not accepted yet; the old one stops working. */
export class ResendInvitation {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition when the account is no longer waiting for its holder */
  async handle(account: Account): Promise<void> {
    accountLifecycle.next('invite', account.state)
    const made = await db.transaction(async (trx) => {
      const subject = { type: 'account', id: account.id }
      const details = { fullName: account.fullName }
      await record(this.actor, 'account.invitation_resent', subject, details, trx)
      return makeLink(account, 'invitation', trx)
    })
    await AccountLinkMade.dispatch(account, made)
  }
}
