import { DateTime } from 'luxon'
import { tidy } from '#core/values/text'

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]

/** A day as people type it (3/5/1990, 03.05.1990, 3 maggio 1990, 03051990, 1990-05-03) to `yyyy-MM-dd`; null when there is no such day. */
export function readDay(text: string): string | null {
  const written = tidy(text).toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const plain =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/.exec(written) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(written)
  if (plain) return dayOf(plain[3], plain[2], plain[1])
  const worded = /^(\d{1,2})°?\s+([a-z]+)\s+(\d{4})$/.exec(written)
  return worded && dayOf(worded[3], String(monthOf(worded[2])), worded[1])
}

/** A month as people type it (9/2019, 09.2019, settembre 2019, 2019-09) to `yyyy-MM`; null when there is none. */
export function readMonth(text: string): string | null {
  const written = tidy(text).toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})$/.exec(written)
  const plain = /^(\d{1,2})[\s./-]+(\d{4})$/.exec(written) ?? /^(\d{2})(\d{4})$/.exec(written)
  const worded = /^([a-z]+)\s+(\d{4})$/.exec(written)
  const [year, month] = iso
    ? [iso[1], Number(iso[2])]
    : plain
      ? [plain[2], Number(plain[1])]
      : worded
        ? [worded[2], monthOf(worded[1])]
        : ['', 0]
  const isReal = month >= 1 && month <= 12 && Number(year) >= 1900
  return isReal ? `${year}-${String(month).padStart(2, '0')}` : null
}

/** "3 maggio 1990" of `1990-05-03`. */
export const dayWords = (day: string) =>
  DateTime.fromISO(day, { zone: 'utc' }).setLocale('it').toFormat('d MMMM yyyy')

/** "settembre 2019" of `2019-09`. */
export const monthWords = (month: string) => {
  const [year, number] = month.split('-').map(Number)
  return `${MONTHS[number - 1]} ${year}`
}

/** Whole years between two days, as birthdays count them. */
export const yearsBetween = (from: string, to: string) =>
  Math.floor(DateTime.fromISO(to).diff(DateTime.fromISO(from), 'years').years)

function dayOf(year: string, month: string, day: string): string | null {
  const date = DateTime.fromObject(
    { year: Number(year), month: Number(month), day: Number(day) },
    { zone: 'utc' }
  )
  return date.isValid && date.year >= 1900 ? date.toISODate() : null
}

/** 1 for "gennaio" or "gen"; 0 when it is no month. */
const monthOf = (word: string) =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1
