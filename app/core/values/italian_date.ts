import { DateTime } from 'luxon'
import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type ItalianDateFault = 'shape' | 'no_such_day' | 'implausible'

const ITALIAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Nothing that the portal keeps is older or later. */
const YEARS = { first: 1900, last: 2099 }

/** A day as Italians write it (12/5/2026, 12.05.2026) or as machines do (2026-05-12), to `yyyy-MM-dd`. */
export function readItalianDate(text: string): Result<string, ItalianDateFault> {
  const written = tidy(text)
  const [, day, month, year] = ITALIAN.exec(written) ?? backwards(ISO.exec(written))
  if (!year) return fail('shape')
  const date = DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) })
  if (!date.isValid) return fail('no_such_day')
  if (date.year < YEARS.first || date.year > YEARS.last) return fail('implausible')
  return ok(date.toISODate())
}

/** `yyyy-MM-dd` as "12/05/2026": for tables of spreadsheets. */
export const slashedDate = (iso: string) => iso.split('-').reverse().join('/')

const backwards = (match: RegExpExecArray | null) =>
  match ? [match[0], match[3], match[2], match[1]] : []
