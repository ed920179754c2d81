import db from '@adonisjs/lucid/services/db'
import { fail, ok, type Result } from '#core/result'
import { record } from '#audit/record'
import { closeLinks, useLink } from '#accounts/links'
import type Account from '#accounts/models/account'
import type AccountLink from '#accounts/models/account_link'

const ACTIONS = {
  invitation: 'account.invitation_accepted',
  reset: 'account.password_reset',
  registration: 'account.registration_confirmed',
} as const

/** Sets the password of whoever holds the link; every session and every other link of the account ends. */
export class SetPasswordByLink {
  /** Fails with `used` when the link was used up or ran out in the meantime. */
  async handle(link: AccountLink, password: string): Promise<Result<Account, 'used'>> {
    return db.transaction(async (trx) => {
      if (!(await useLink(link, trx))) return fail('used')
      const account = link.account.useTransaction(trx)
      await closeLinks(account, ['invitation', 'reset', 'registration'], trx)
      await account.merge({ password, sessionEpoch: account.sessionEpoch + 1 }).save()
      const subject = { type: 'account', id: account.id }
      await record(account, ACTIONS[link.kind], subject, { fullName: account.fullName }, trx)
      return ok(account)
    })
  }
}
