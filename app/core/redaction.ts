const EMAIL = /[^\s@<>"'(),;]+@[^\s@<>"'(),;]+/g
const CODICE_FISCALE = /\b[A-Z]{6}[0-9L-V]{2}[A-Z][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]\b/gi
const TELEPHONE = /(?:\+|\b00)39[\s\d]{8,13}/g
/** Codes of attestations, links by mail, session ids: long, without spaces, letters and digits mixed. */
const TOKEN = /\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}\b/gi

/** A text without what tells who somebody is or lets somebody in: what goes into the log. */
export function redact(text: string): string {
  return text
    .replace(EMAIL, '[e-mail]')
    .replace(CODICE_FISCALE, '[codice fiscale]')
    .replace(TELEPHONE, '[telefono]')
    .replace(TOKEN, '[codice]')
}

/** What the log keeps of an error: never its own properties, where database drivers put the values of rows. */
export function loggableError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? redact(error) : typeof error
  const { code, status } = error as { code?: unknown; status?: unknown }
  return {
    type: error.name,
    message: redact(error.message),
    ...(typeof code === 'string' && { code }),
    ...(typeof status === 'number' && { status }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: loggableError(error.cause) }),
  }
}

/** The calls that led there; the first lines of a stack repeat the message. */
function framesOf({ stack = '' }: Error) {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
}
