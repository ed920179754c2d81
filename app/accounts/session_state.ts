import type { HttpContext } from '@adonisjs/core/http'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { fromDb, toDb } from '#core/database'
import type Account from '#accounts/models/account'

const EPOCH = 'session_epoch'
const OPENED_AT = 'session_opened_at'
const SEEN_AT = 'session_seen_at'
const OVER = 'session_over'

/** OWASP's ranges for a portal of this risk: two hours without a click, a working day in all. */
const IDLE_MINUTES = 120
const LONGEST_MINUTES = 12 * 60

/** Opens the session of an account that proved who it is; the session takes a new id. */
export async function openSession(ctx: HttpContext, account: Account) {
  await ctx.auth.use('web').login(account)
  const now = toDb(clock.now())
  ctx.session.put(EPOCH, account.sessionEpoch)
  ctx.session.put(OPENED_AT, now)
  ctx.session.put(SEEN_AT, now)
}

/** Ends the session and everything it remembered; what follows has a new id. */
export async function closeSession({ auth, session }: HttpContext) {
  await auth.use('web').logout()
  session.clear()
  session.regenerate()
}

/**
 * Ends a session whose account was disabled or changed its password since, wherever it was opened, and one that was
 * left alone too long.
 */
export async function endStaleSession(ctx: HttpContext) {
  const account = ctx.auth.use('web').user
  if (!account) return
  const isRevoked =
    account.isDisabled || ctx.session.get(EPOCH, account.sessionEpoch) !== account.sessionEpoch
  const isOver = isOlder(ctx, SEEN_AT, IDLE_MINUTES) || isOlder(ctx, OPENED_AT, LONGEST_MINUTES)
  if (!isRevoked && !isOver) return noteSeen(ctx)
  await closeSession(ctx)
  if (isOver) ctx.session.put(OVER, true)
}

/** Whether the session has just ended by itself; asked once, to say so on the sign-in page. */
export const wasSessionOver = ({ session }: HttpContext): boolean => session.pull(OVER) === true

/** Writes the instant once a minute at most: a page that asks for news every few seconds writes no more. */
function noteSeen(ctx: HttpContext) {
  if (isOlder(ctx, SEEN_AT, 1)) ctx.session.put(SEEN_AT, toDb(clock.now()))
}

function isOlder({ session }: HttpContext, key: string, minutes: number): boolean {
  const instant: DateTime | null = fromDb(session.get(key, null))
  return instant !== null && instant.plus({ minutes }) < clock.now()
}
