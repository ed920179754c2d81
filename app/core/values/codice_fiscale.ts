import { fail, ok, type Result } from '#core/result'
import { compact, latinCapitals } from '#core/values/text'

export type CodiceFiscaleFault = 'length' | 'shape' | 'check_character' | 'date'

/** `provisional`: the 11 digits that the Agenzia delle Entrate gives until the 16 characters are assigned. */
export interface CodiceFiscale {
  code: string
  kind: 'personal' | 'provisional'
}

/**
 * Reads a codice fiscale as people write it (any case, blanks allowed) and verifies it by itself: shape, check character
 * and date of birth. Omocodia is accepted. The place is not looked up: codes of suppressed municipalities are in use.
 *
 * Source: D.M. 23 December 1976 (G.U. 345 of 29 December 1976) for the composition, omocodia and the check character.
 */
export function readCodiceFiscale(text: string): Result<CodiceFiscale, CodiceFiscaleFault> {
  const code = compact(text).toUpperCase()
  if (/^\d{11}$/.test(code)) return readProvisional(code)
  if (code.length !== 16) return fail('length')
  if (!SHAPE.test(code)) return fail('shape')
  if (checkCharacter(code) !== code[15]) return fail('check_character')
  return hasRealDate(code) ? ok({ code, kind: 'personal' }) : fail('date')
}

/**
 * Whether the first six letters are those that this name gives. For warnings only: a code stands even when it differs from
 * the person's data (changes of name, transliterations). A provisional code says nothing of the name, so it always fits.
 */
export function matchesName(code: string, firstName: string, lastName: string): boolean {
  if (/^\d/.test(code)) return true
  const spellings = [latinCapitals, germanCapitals]
  return (
    spellings.some((spell) => code.startsWith(surnameLetters(spell(lastName)))) &&
    spellings.some((spell) => code.slice(3).startsWith(firstNameLetters(spell(firstName))))
  )
}

const SHAPE = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/
/** The letters that stand for 0-9 when two people would share a code. */
export const OMOCODIA = 'LMNPQRSTUV'
/** The letters of the months, January first. */
export const MONTHS = 'ABCDEHLMPRST'
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What a character weighs in an odd place (the first, the third…), by its value: 0-9, then A-Z counted from 0. */
const ODD_WEIGHTS = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

/** The last digit follows the rule of the partita IVA (Luhn): the doubled ones lose 9 when they pass it. */
function readProvisional(code: string): Result<CodiceFiscale, CodiceFiscaleFault> {
  const sum = [...code].reduce((total, digit, index) => {
    const weight = Number(digit) * (index % 2 ? 2 : 1)
    return total + (weight > 9 ? weight - 9 : weight)
  }, 0)
  return sum % 10 === 0 ? ok({ code, kind: 'provisional' }) : fail('check_character')
}

/** The last character of a code, from the fifteen before it (D.M. 23 December 1976, art. 7). */
export function checkCharacter(code: string): string {
  const sum = [...code.slice(0, 15)].reduce(
    (total, character, index) =>
      total + (index % 2 ? valueOf(character) : ODD_WEIGHTS[valueOf(character)]),
    0
  )
  return String.fromCharCode(65 + (sum % 26))
}

const valueOf = (character: string) =>
  character >= 'A' ? character.charCodeAt(0) - 65 : Number(character)

/** Women's days count from 41. The century is not written, so 29 February holds whenever one of the two fits. */
function hasRealDate(code: string): boolean {
  const [year, coded] = [numberAt(code, 6), numberAt(code, 9)]
  const day = coded > 40 ? coded - 40 : coded
  const month = MONTHS.indexOf(code[8])
  if (day < 1 || day > DAYS_IN_MONTH[month]) return false
  return month !== 1 || day < 29 || year % 4 === 0
}

function numberAt(code: string, start: number): number {
  const digit = (character: string) =>
    character >= 'A' ? OMOCODIA.indexOf(character) : Number(character)
  return digit(code[start]) * 10 + digit(code[start + 1])
}

/** Registry offices write ö as O or as OE: both codes exist. */
const germanCapitals = (text: string) => latinCapitals(text.replace(/[äöüÄÖÜ]/gu, '$&e'))

const consonantsOf = (letters: string) => letters.replace(/[AEIOU]/g, '')
const vowelsOf = (letters: string) => letters.replace(/[^AEIOU]/g, '')

/** The three letters of a surname, from its capitals. */
export const surnameLetters = (letters: string) =>
  `${consonantsOf(letters)}${vowelsOf(letters)}XXX`.slice(0, 3)

/** The three letters of a first name: of four consonants or more, it skips the second. */
export function firstNameLetters(letters: string): string {
  const consonants = consonantsOf(letters)
  return consonants.length > 3
    ? consonants[0] + consonants[2] + consonants[3]
    : surnameLetters(letters)
}
