import encryption from '@adonisjs/core/services/encryption'
import type { HttpContext } from '@adonisjs/core/http'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { fromDb, toDb } from '#core/database'
import { formFault } from '#core/form_fault'

/** A field that people do not see and programs fill in. */
export const TRAP_FIELD = 'sito_web'

/** When the form was opened, sealed. */
export const STAMP_FIELD = 'modulo'

/** The button that sends: where a fault of this guard is told. */
const SEND_BUTTON = 'invio'

/** Nobody reads and fills a form in less than the first; after the second the page was left behind. */
const LEAST_SECONDS = 2
const LONGEST_HOURS = 12

const AGAIN: Record<'early' | 'stale', string> = {
  early:
    'Il modulo è arrivato troppo in fretta, come fanno i programmi automatici. Controlli i dati e lo invii di nuovo.',
  stale: 'La pagina era aperta da troppo tempo. Controlli i dati e invii di nuovo.',
}

/**
 * Holds programs off the public forms, without a captcha and without JavaScript. Each form carries a field that only
 * a program fills in, and the sealed instant at which it was opened: `form.send` draws both with the button. What is
 * sent over and over is the business of the rate limits (`accounts/attempts`).
 * @param form which form: the stamp of one does not open another
 * @param kept the stamp of a form that comes back with faults, so that nobody waits twice
 */
export function formStamp(form: string, kept?: unknown, openedAt = clock.now()): string {
  const isGood = typeof kept === 'string' && ageFault(openedBy(form, kept)) !== 'stale'
  return isGood ? kept : encryption.encrypt(toDb(openedAt), { purpose: purposeOf(form) })
}

/**
 * Whether a program sent this form: the caller then answers as if all were well, and does nothing.
 * @throws a form fault, with what was typed kept, when the form came too soon after it was opened, or too late
 */
export function isFromProgram(form: string, { request }: Pick<HttpContext, 'request'>): boolean {
  if (request.input(TRAP_FIELD)) return true
  const fault = ageFault(openedBy(form, request.input(STAMP_FIELD)))
  if (fault) throw formFault({ [SEND_BUTTON]: AGAIN[fault] })
  return false
}

/** A stamp that is missing, forged or of another form counts as one of long ago. */
function ageFault(openedAt: DateTime | null): keyof typeof AGAIN | null {
  const now = clock.now()
  if (!openedAt || openedAt < now.minus({ hours: LONGEST_HOURS })) return 'stale'
  return openedAt > now.minus({ seconds: LEAST_SECONDS }) ? 'early' : null
}

function openedBy(form: string, stamp: unknown): DateTime | null {
  if (typeof stamp !== 'string') return null
  return fromDb(encryption.decrypt<string>(stamp, purposeOf(form)))
}

const purposeOf = (form: string) => `form:${form}`
