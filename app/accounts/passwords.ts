import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { COMMON_PASSWORDS } from '#accounts/common_passwords'

/** NIST 800-63B, 3.1.1.2: length instead of composition, and nothing that is tried first. */
const SHORTEST = 12
const LONGEST = 200

/**
 * Why a new password will not do, in Italian, or null.
 * @param email the address of the account: it is the first thing that others try
 */
export function passwordFault(password: string, email: string): string | null {
  const length = [...password].length
  if (length < SHORTEST) return `Scelga una password di almeno ${SHORTEST} caratteri.`
  if (length > LONGEST) return `Scelga una password di ${LONGEST} caratteri al massimo.`
  const plain = password.toLowerCase()
  if (plain === email || plain === email.split('@')[0]) {
    return 'La password non può essere la Sua e-mail: ne scelga un’altra.'
  }
  return isCommon(plain)
    ? 'È una delle password più usate, quindi la prima che altri provano: ne scelga un’altra.'
    : null
}

/** The rule for a new password of the account whose `email` is given as metadata. */
export const newPassword = () =>
  vine.string().use(acceptable()).confirmed({ confirmationField: 'password_confirmation' })

const acceptable = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (typeof value !== 'string') return
  const fault = passwordFault(value, String(field.meta.email ?? ''))
  if (fault) field.report(fault, 'password', field)
})

/** A known one, alone or with digits and signs after it, or one short piece repeated. */
function isCommon(plain: string): boolean {
  const bare = plain.replace(/[\d\W_]+$/u, '')
  return (
    COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(bare) || /^(.{1,4}?)\1+.{0,3}$/u.test(plain)
  )
}
