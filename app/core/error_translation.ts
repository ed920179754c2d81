import { Exception } from '@adonisjs/core/exceptions'
import { clock } from '#core/clock'
import { timeToTheMinute } from '#core/dates'

type Translated = { error: unknown; headers: Record<string, string> }

/** What the framework's and the drivers' errors mean to us; each of them would answer in English by itself. */
const MEANINGS: Record<string, (error: KnownError) => Translated> = {
  E_BAD_CSRF_TOKEN: () => plain('The form token was missing or old', 419, 'E_PAGE_EXPIRED'),
  E_AUTHORIZATION_FAILURE: (error) => plain('', error.response?.status ?? 403, 'E_NOT_ALLOWED'),
  E_TOO_MANY_REQUESTS: (error) => tooMany(error.response?.availableIn ?? 60),
  E_REQUEST_ENTITY_TOO_LARGE: () => plain('The body is too large', 413, 'E_TOO_LARGE'),
  // PostgreSQL's numeric_value_out_of_range: an id in an address that no row can have.
  22003: () => plain('No row has this number', 404, 'E_NOT_FOUND'),
  SQLITE_BUSY: () => busy(),
  SQLITE_LOCKED: () => busy(),
  ECONNREFUSED: () => busy(),
}

type KnownError = { code?: string; response?: { status?: number; availableIn?: number } }

/** Gives an error of a library the status and the sentence that people should get; leaves ours alone. */
export function translateError(error: unknown): Translated {
  const known = (error ?? {}) as KnownError
  const meaning = known.code ? MEANINGS[known.code] : undefined
  return meaning ? meaning(known) : { error, headers: {} }
}

const plain = (message: string, status: number, code: string): Translated => ({
  error: new Exception(message, { status, code }),
  headers: {},
})

/** RFC 6585, 4: 429 with the seconds to wait. */
function tooMany(seconds: number): Translated {
  const wait = Math.max(1, Math.ceil(seconds))
  const until = timeToTheMinute(clock.now().plus({ seconds: wait }).endOf('minute'))
  const message = `Per sicurezza i tentativi sono sospesi. Può riprovare dopo le ${until}.`
  const refused = plain(message, 429, 'E_TOO_MANY_ATTEMPTS')
  return { ...refused, headers: { 'Retry-After': String(wait) } }
}

function busy(): Translated {
  return { ...plain('The database is busy', 503, 'E_BUSY'), headers: { 'Retry-After': '5' } }
}
