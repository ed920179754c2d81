import encryption from '@adonisjs/core/services/encryption'
import { Secret, TOTP } from 'otpauth'
import { clock } from '#core/clock'
import type Account from '#accounts/models/account'

const PURPOSE = 'totp'

/** RFC 6238: 160 bits of secret, steps of 30 seconds; one step of tolerance for clocks that disagree. */
const SECRET_BYTES = 20
const PERIOD_SECONDS = 30
const TOLERANCE = 1

/** A new secret as the database keeps it, encrypted with the application key. */
export const newTotpSecret = (): string =>
  encryption.encrypt(new Secret({ size: SECRET_BYTES }).base32, { purpose: PURPOSE })

/** The secret as people type it into their app, in groups of four. */
export const readableSecret = (account: Account): string =>
  secretOf(account)
    .match(/.{1,4}/g)!
    .join(' ')

/** The address that an authenticator app reads from the QR code. */
export const totpUri = (account: Account): string => totpOf(account).toString()

/** The time step that a code belongs to, or null when it is not one of this moment. */
export function totpStep(account: Account, code: string): number | null {
  const timestamp = clock.now().toMillis()
  const delta = totpOf(account).validate({ token: code, window: TOLERANCE, timestamp })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
}

const totpOf = (account: Account) =>
  new TOTP({
    issuer: 'DoteComune',
    label: account.email,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secretOf(account)),
  })

function secretOf(account: Account): string {
  const secret = account.totpSecret && encryption.decrypt<string>(account.totpSecret, PURPOSE)
  if (!secret) throw new Error('The second factor of this account cannot be read')
  return secret
}
