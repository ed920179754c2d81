import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { isUniqueViolation, toDb } from '#core/database'
import { PORTAL, record } from '#audit/record'
import AccountLinkMade from '#accounts/events/account_link_made'
import KnownAddressRegistered from '#accounts/events/known_address_registered'
import type { Registration } from '#accounts/events/registration_asked'
import { makeLink, type MadeLink } from '#accounts/links'
import Account from '#accounts/models/account'
import AccountLink from '#accounts/models/account_link'
import { accountEmail, findByEmail } from '#accounts/queries/accounts_by_email'

/** A form sent twice in a row gets one mail: the link of the first must not stop working. */
const MINUTES_BETWEEN_LINKS = 2

/**
 * Gives a new address an account of a citizen without a password, and the link to choose one: it works once its e-mail
 * is confirmed. An address that has an account gets a mail that says so. Whoever asked is told neither.
 */
export class RegisterCitizen {
  async handle(registration: Registration): Promise<void> {
    const account = await findByEmail(registration.email)
    if (!account) return this.#create(registration)
    if (!isUnconfirmed(account)) {
      await KnownAddressRegistered.dispatch(account, registration.next)
      return
    }
    const made = await db.transaction((trx) => this.#renew(account, registration, trx))
    if (made) await AccountLinkMade.dispatch(account, made)
  }

  async #create(registration: Registration): Promise<void> {
    try {
      const { account, made } = await db.transaction((trx) => this.#insert(registration, trx))
      await AccountLinkMade.dispatch(account, made)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      // The same form, sent twice at once: the other one made the account and its mail.
    }
  }

  async #insert({ email, fullName, next }: Registration, trx: TransactionClientContract) {
    const values = { email: accountEmail(email), fullName, role: 'citizen' as const }
    const row = { ...values, password: null, createdAt: clock.now() }
    const account = await Account.create(row, { client: trx })
    const made = await makeLink(account, 'registration', trx, next)
    await record(PORTAL, 'account.registered', { type: 'account', id: account.id }, null, trx)
    return { account: await account.refresh(), made }
  }

  /** Asked again before the confirmation: the last name typed counts, and the mail goes out anew. */
  async #renew(
    account: Account,
    { fullName, next }: Registration,
    trx: TransactionClientContract
  ): Promise<MadeLink | null> {
    const recently = clock.now().minus({ minutes: MINUTES_BETWEEN_LINKS })
    const recent = await AccountLink.query({ client: trx })
      .where({ accountId: account.id, kind: 'registration' })
      .whereNull('usedAt')
      .where('createdAt', '>', toDb(recently))
      .first()
    if (recent) return null
    await account.useTransaction(trx).merge({ fullName }).save()
    return makeLink(account, 'registration', trx, next)
  }
}

const isUnconfirmed = (account: Account) => account.is('citizen') && account.state === 'invited'
