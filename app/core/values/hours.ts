import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type HoursFault = 'not_a_number' | 'negative' | 'ambiguous' | 'too_many'

const MAX_MINUTES = 9999 * 60 + 59
const UNIT = /\s*(h|ore|ora)\.?$/i
const CLOCK = /^(\d{1,6}):([0-5]\d)$/
const DECIMAL = /^(\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,6}))?$|^(\d{1,6})\.(\d{1,6})$/

/**
 * Hours as Italians write them ("18", "13,5", "13.5", "13:30", "1.240,5", "6 ore") to whole minutes, rounded to the
 * nearest. "1.240" could be a thousand hours or one and a quarter: it is refused as ambiguous.
 */
export function readHours(text: string): Result<number, HoursFault> {
  const written = tidy(text).replace(UNIT, '')
  if (/^[-−–]\s*\d/.test(written)) return fail('negative')
  if (/^\d{1,3}\.\d{3}$/.test(written)) return fail('ambiguous')
  const minutes = clockMinutes(written) ?? decimalMinutes(written)
  if (minutes === null) return fail(/^\d{7,}$/.test(written) ? 'too_many' : 'not_a_number')
  return minutes > MAX_MINUTES ? fail('too_many') : ok(minutes)
}

/** 810 minutes as "13,5": two decimals at most, none when they would be zeros. It reads back to the same minutes. */
export function formatHours(minutes: number): string {
  const hundredths = Math.round((minutes * 100) / 60)
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const whole = Math.floor(hundredths / 100)
  return decimals ? `${whole},${decimals}` : String(whole)
}

function clockMinutes(written: string): number | null {
  const match = CLOCK.exec(written)
  return match && Number(match[1]) * 60 + Number(match[2])
}

function decimalMinutes(written: string): number | null {
  const match = DECIMAL.exec(written)
  if (!match) return null
  const whole = (match[1] ?? match[3]).replaceAll('.', '')
  const decimals = match[2] ?? match[4] ?? ''
  return Number(whole) * 60 + Math.round((Number(decimals) * 60) / 10 ** decimals.length)
}
