import { createHash, randomBytes } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import { appUrl } from '#config/app'

const WITHDRAWAL = 'interest:withdrawal'

/** A new token and what is kept of it: 256 bits, so its plain SHA-256 is enough. */
export function newToken() {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The page that confirms. */
export const confirmationUrl = (token: string) =>
  `${appUrl}/manifestazione-interesse/conferma/${token}`

/** The page that withdraws: good as long as the row is there, in every mail. */
export const withdrawalUrl = (id: number) =>
  `${appUrl}/manifestazione-interesse/ritiro/${withdrawalToken(id)}`

/** Sealed, not kept: ids of rows are never used again. */
export const withdrawalToken = (id: number) =>
  encryption.encrypt(String(id), { purpose: WITHDRAWAL })

/** Whose withdrawal a token is, or null for one that the portal did not make. */
export function readWithdrawalToken(token: string): number | null {
  const id = encryption.decrypt<string>(token, WITHDRAWAL)
  return id === null ? null : Number(id)
}
