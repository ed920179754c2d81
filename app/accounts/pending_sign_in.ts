import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { fromDb, toDb } from '#core/database'
import Account from '#accounts/models/account'

const PENDING = 'pending_sign_in'

/** How long the password just given counts while the code is looked for. */
const MINUTES = 10

/** Remembers, in a session with a new id, who gave the right password and still owes the code. */
export function awaitCode({ session }: HttpContext, account: Account) {
  session.regenerate()
  session.put(PENDING, { id: account.id, epoch: account.sessionEpoch, at: toDb(clock.now()) })
}

/** Who owes the code; null when nobody does, or too much time went by, or the account changed meanwhile. */
export async function accountAwaitingCode({ session }: HttpContext): Promise<Account | null> {
  const pending: { id: number; epoch: number; at: string } | null = session.get(PENDING, null)
  if (!pending || fromDb(pending.at)!.plus({ minutes: MINUTES }) < clock.now()) return null
  const account = await Account.find(pending.id)
  return account?.state === 'active' && account.sessionEpoch === pending.epoch ? account : null
}

export const stopAwaitingCode = ({ session }: HttpContext) => session.forget(PENDING)
