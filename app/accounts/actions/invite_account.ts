import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { record, type Actor } from '#audit/record'
import AccountLinkMade from '#accounts/events/account_link_made'
import { makeLink, type MadeLink } from '#accounts/links'
import Account from '#accounts/models/account'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import type { Role } from '#accounts/roles'

export type Invitation = { email: string; fullName: string; role: Role }

type Invited = { account: Account; made: MadeLink }

/** Creates an account without a password and sends its holder the link to set one. */
export class InviteAccount {
  constructor(private actor: Actor) {}

  /** Fails with `taken` when the address has an account already. */
  async handle(invitation: Invitation): Promise<Result<Invited, 'taken'>> {
    try {
      const invited = await db.transaction((trx) => this.#create(invitation, trx))
      await AccountLinkMade.dispatch(invited.account, invited.made)
      return ok(invited)
    } catch (error) {
      if (isUniqueViolation(error)) return fail('taken')
      throw error
    }
  }

  async #create(invitation: Invitation, trx: TransactionClientContract): Promise<Invited> {
    const { email, fullName, role } = invitation
    const values = { email: accountEmail(email), fullName, role, password: null }
    const account = await Account.create({ ...values, createdAt: clock.now() }, { client: trx })
    const made = await makeLink(account, 'invitation', trx)
    const subject = { type: 'account', id: account.id }
    await record(this.actor, 'account.invited', subject, { fullName, role }, trx)
    return { account: await account.refresh(), made }
  }
}
