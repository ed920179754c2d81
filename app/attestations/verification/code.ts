import { randomBytes } from 'node:crypto'
import { appUrl } from '#config/app'

/** Crockford's base 32: digits and capitals without I, L, O and U, which people misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26
const CODE = /^[0-9A-HJKMNP-TV-Z]{26}$/
const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }

/** A verification code that nobody can guess: 26 characters, 130 random bits. */
export function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/**
 * The code that somebody meant to type: case, spaces and hyphens do not count, and the letters that codes never
 * contain are read as what they look like. Null when it cannot be a code.
 */
export function normaliseCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/[OILU]/g, (letter) => MISREAD[letter])
  return CODE.test(code) ? code : null
}

/** "7K3QX 9MBVT 2FHRD W8NCA PHZ6E4": how a code is printed and shown. */
export function groupCode(code: string): string {
  return code.replace(/(.{5})(?=.{5})/g, '$1 ')
}

/** The address of the page that verifies a code: what the QR opens. */
export const verifyUrl = (code: string) => `${appUrl}/verifica/${code}`
