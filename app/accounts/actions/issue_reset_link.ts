import db from '@adonisjs/lucid/services/db'
import { PORTAL, record } from '#audit/record'
import { RegisterCitizen } from '#accounts/actions/register_citizen'
import AccountLinkMade from '#accounts/events/account_link_made'
import { makeLink } from '#accounts/links'
import type Account from '#accounts/models/account'
import { findByEmail } from '#accounts/queries/accounts_by_email'

/**
 * Makes a link to set a new password for whoever has this address; a citizen who never confirmed gets the link of the
 * registration again. Nothing happens for an unknown address, a disabled account, or one whose invitation is still
 * open, and nobody is told which it was.
 */
export class IssueResetLink {
  async handle(email: string): Promise<void> {
    const account = await findByEmail(email)
    if (account?.is('citizen') && account.state === 'invited') {
      return new RegisterCitizen().handle({ email, fullName: account.fullName, next: null })
    }
    if (account?.state !== 'active') return
    await AccountLinkMade.dispatch(account, await this.#make(account))
  }

  #make(account: Account) {
    return db.transaction(async (trx) => {
      const made = await makeLink(account, 'reset', trx)
      await record(
        PORTAL,
        'account.password_reset_asked',
        { type: 'account', id: account.id },
        null,
        trx
      )
      return made
    })
  }
}
