import emitter from '@adonisjs/core/services/emitter'
import db from '@adonisjs/lucid/services/db'
import AccountLinkMade from '#accounts/events/account_link_made'
import { makeLink } from '#accounts/links'
import type Account from '#accounts/models/account'
import type { LinkKind } from '#accounts/models/account_link'

/** The path of a new link for an account, as its e-mail would carry it. */
export async function linkPath(account: Account, kind: LinkKind): Promise<string> {
  const { url } = await db.transaction((trx) => makeLink(account, kind, trx))
  return new URL(url).pathname
}

/** Resolves with the next link that the portal makes and sends. */
export const nextLink = () =>
  new Promise<AccountLinkMade>((resolve) => emitter.once(AccountLinkMade, resolve))
