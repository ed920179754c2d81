import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type MobileFault = 'spreadsheet_number' | 'not_a_number' | 'not_mobile'

/** What Excel leaves of a number too long for its column: 3,33E+09. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i
const DIALLED = /^[+(]?[\d\s()/.-]+$/u

/**
 * A mobile number as people write it (333 1234567, 0039…, 347/1234567), Italian unless it says otherwise, to E.164.
 * `not_mobile`: a good number that cannot receive SMS, a landline most of the time. The whole text must be the number:
 * the library alone would silently drop "int. 5".
 */
export function readMobile(text: string): Result<string, MobileFault> {
  const written = tidy(text)
  if (SCIENTIFIC.test(written)) return fail('spreadsheet_number')
  if (!DIALLED.test(written)) return fail('not_a_number')
  const number = parsePhoneNumberFromString(written, 'IT')
  if (!number || number.ext) return fail('not_a_number')
  if (/^0[1-9]/.test(number.nationalNumber) && number.countryCallingCode === '39') {
    return fail('not_mobile')
  }
  if (!number.isValid()) return fail('not_a_number')
  return number.getType()?.includes('MOBILE') ? ok(number.number) : fail('not_mobile')
}
