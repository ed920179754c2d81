import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type PersonNameFault = 'empty' | 'formula' | 'emoji' | 'control' | 'no_letters' | 'length'

export const MAX_NAME_LENGTH = 100

const FORMULA_START = /^[=+\-@＝＋－＠]/u
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u

/** People with one name only have a dash in the other: the one text without letters that is a name. */
export const LONE_DASH = '-'

/**
 * A first or last name, fit to be printed: NFC, blanks and newlines become single spaces, apostrophes and accents stay
 * as typed. Refused: what a spreadsheet would run as a formula, emoji, control characters, text without letters, more
 * than 100 characters.
 */
export function readPersonName(text: string): Result<string, PersonNameFault> {
  const name = tidy(text).replace(/\s+/gu, ' ')
  if (name === '') return fail('empty')
  if (name === LONE_DASH) return ok(name)
  if (FORMULA_START.test(name)) return fail('formula')
  if (EMOJI.test(name)) return fail('emoji')
  if (/\p{Cc}|\uFFFD/u.test(name)) return fail('control')
  if (!/\p{L}/u.test(name)) return fail('no_letters')
  return [...name].length > MAX_NAME_LENGTH ? fail('length') : ok(name)
}
