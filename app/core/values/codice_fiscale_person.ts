import {
  checkCharacter,
  firstNameLetters,
  matchesName,
  MONTHS,
  OMOCODIA,
  surnameLetters,
} from '#core/values/codice_fiscale'
import { latinCapitals } from '#core/values/text'

/** What a codice fiscale is made of. `bornOn` is `yyyy-MM-dd`, `cadastral` the four characters of the place of birth. */
export interface PersonOfCode {
  firstName: string
  lastName: string
  sex: 'F' | 'M'
  bornOn: string
  cadastral: string | null
}

/** Which part of a code differs from the person's data. Warnings: a code stands as the tax agency gave it. */
export type CodeMismatch = 'name' | 'birth_date' | 'sex' | 'birth_place'

/**
 * What tells one person from another: the code itself, as `readCodiceFiscale` gives it. Two codes that differ by omocodia
 * belong to two different people, so the letters are not undone (D.M. 23 December 1976, art. 6).
 */
export const personKey = (code: string): string => code

/** The code without omocodia and check character: equal for people who would share a code. A hint for staff, never a key. */
export const withoutOmocodia = (code: string): string =>
  /^\d{11}$/.test(code) ? code : withDigits(code).slice(0, 15)

/** The code that a person's data give; for invented people, and to compare. `cadastral` must be known. */
export function composeCodiceFiscale(person: PersonOfCode & { cadastral: string }): string {
  const body =
    surnameLetters(latinCapitals(person.lastName)) +
    firstNameLetters(latinCapitals(person.firstName)) +
    birthPart(person.bornOn, person.sex) +
    person.cadastral
  return body + checkCharacter(body)
}

/** How a well-formed code differs from the person who gave it; empty when it fits, or when it says nothing (provisional). */
export function codeMismatches(code: string, person: PersonOfCode): CodeMismatch[] {
  if (/^\d{11}$/.test(code)) return []
  const plain = withDigits(code)
  const found: CodeMismatch[] = []
  if (!matchesName(code, person.firstName, person.lastName)) found.push('name')
  const isWoman = Number(plain.slice(9, 11)) > 40
  if (isWoman !== (person.sex === 'F')) found.push('sex')
  if (plain.slice(6, 11) !== birthPart(person.bornOn, isWoman ? 'F' : 'M')) {
    found.push('birth_date')
  }
  if (person.cadastral && plain.slice(11, 15) !== person.cadastral) found.push('birth_place')
  return found
}

/** Places that omocodia may turn into letters. */
const DIGIT_PLACES = new Set([6, 7, 9, 10, 12, 13, 14])

const withDigits = (code: string) =>
  [...code]
    .map((character, place) =>
      DIGIT_PLACES.has(place) && OMOCODIA.includes(character)
        ? String(OMOCODIA.indexOf(character))
        : character
    )
    .join('')

function birthPart(bornOn: string, sex: 'F' | 'M'): string {
  const [year, month, day] = bornOn.split('-').map(Number)
  const coded = day + (sex === 'F' ? 40 : 0)
  return `${String(year % 100).padStart(2, '0')}${MONTHS[month - 1]}${String(coded).padStart(2, '0')}`
}
