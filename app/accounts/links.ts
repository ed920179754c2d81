import { createHash, randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Duration } from 'luxon'
import { appUrl } from '#config/app'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { withQuery } from '#core/pagination'
import type Account from '#accounts/models/account'
import AccountLink, { type LinkKind } from '#accounts/models/account_link'

/** How long a link stays good, and the page it opens. */
const LINKS: Record<LinkKind, { validFor: Duration; path: string }> = {
  invitation: { validFor: Duration.fromObject({ days: 7 }), path: '/invito' },
  reset: { validFor: Duration.fromObject({ hours: 1 }), path: '/nuova-password' },
  registration: { validFor: Duration.fromObject({ hours: 24 }), path: '/registrazione/conferma' },
}

/** 256 bits: nobody guesses one, so its plain SHA-256 is enough to keep. */
const TOKEN_BYTES = 32

/** A link just made; `url` is the only place where its token can be read. */
export type MadeLink = { link: AccountLink; url: string }

/**
 * Makes a link for an account; those of the same kind that were still open stop working.
 * @param next the path where its holder was going, carried by the link
 */
export async function makeLink(
  account: Account,
  kind: LinkKind,
  trx: TransactionClientContract,
  next: string | null = null
): Promise<MadeLink> {
  await closeLinks(account, [kind], trx)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const now = clock.now()
  const link = await AccountLink.create(
    {
      accountId: account.id,
      kind,
      tokenHash: hashOf(token),
      expiresAt: now.plus(LINKS[kind].validFor),
      usedAt: null,
      createdAt: now,
    },
    { client: trx }
  )
  return { link, url: withQuery(`${appUrl}${LINKS[kind].path}/${token}`, { poi: next }) }
}

/** The open link of this token with its account, or null: unknown, used, expired, or of a disabled account. */
export async function findLink(kind: LinkKind, token: string): Promise<AccountLink | null> {
  const link = await AccountLink.query()
    .where({ kind, tokenHash: hashOf(token) })
    .whereNull('usedAt')
    .where('expiresAt', '>', toDb(clock.now()))
    .preload('account')
    .first()
  return link && !link.account.isDisabled ? link : null
}

/** Uses a link up; false when another request was quicker or its time ran out. */
export async function useLink(link: AccountLink, trx: TransactionClientContract): Promise<boolean> {
  const now = toDb(clock.now())
  const [changed] = await AccountLink.query({ client: trx })
    .where('id', link.id)
    .whereNull('usedAt')
    .where('expiresAt', '>', now)
    .update({ usedAt: now })
  return Number(changed) === 1
}

/** Ends the open links of an account. */
export async function closeLinks(
  account: Account,
  kinds: LinkKind[],
  trx: TransactionClientContract
) {
  await AccountLink.query({ client: trx })
    .where('accountId', account.id)
    .whereIn('kind', kinds)
    .whereNull('usedAt')
    .update({ usedAt: toDb(clock.now()) })
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
