import { randomUUID } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import type Account from '#accounts/models/account'
import { findByEmail } from '#accounts/queries/accounts_by_email'

let nobodysHash: Promise<string> | undefined

/**
 * The account whose e-mail and password these are, or null. An unknown address costs the same time as a known one,
 * and a disabled or invited account gets the same answer as a wrong password.
 */
export async function verifyCredentials(email: string, password: string): Promise<Account | null> {
  nobodysHash ??= hash.make(randomUUID())
  const unused = await nobodysHash
  const account = await findByEmail(email)
  const isRight = await hash.verify(account?.password ?? unused, password)
  return isRight && account?.state === 'active' ? account : null
}
