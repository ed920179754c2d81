/** What the commonest refusals mean, by enhanced status (RFC 3463) or by code (RFC 5321); the first that fits. */
const MEANINGS: ReadonlyArray<[RegExp, string]> = [
  [/\b5\.1\.1\b|user unknown|no such user|unknown user/i, 'La casella non esiste.'],
  [/\b5\.1\.2\b|\b5\.4\.4\b|domain not found/i, 'Il dominio dell’indirizzo non esiste.'],
  [/\b5\.1\.3\b|^553/, 'L’indirizzo non è scritto come il server lo vuole.'],
  [/\b5\.1\.(7|8)\b/, 'Il server non accetta il nostro indirizzo di mittente.'],
  [/\b5\.2\.1\b/, 'La casella è disattivata.'],
  [/\b[45]\.2\.2\b|quota|mailbox full/i, 'La casella è piena.'],
  [/\b5\.3\.4\b|^552/, 'Il messaggio è troppo grande per questa casella.'],
  [/\b5\.7\.\d+\b|^554/, 'Il server non accetta il messaggio: regole antispam o di sicurezza.'],
  [/^55[01]/, 'La casella non esiste o non riceve posta.'],
  [/\b4\.7\.\d+\b|greylist/i, 'Il server chiede di riprovare più tardi.'],
  [/^4/, 'Il server di posta è occupato e chiede di riprovare.'],
]

const REFUSED = 'Il server di posta ha rifiutato il messaggio.'

/** An Italian sentence for a server's answer, followed by its own words. */
export function inItalian(response: string): string {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(response))?.[1] ?? REFUSED
  return shorten(`${meaning} Il server ha risposto: «${plain(response)}»`, 500)
}

/** The words of a server on one line, without control characters, at most 500 characters. */
export const plain = (response: string) =>
  shorten(response.replace(/[\s\p{Cc}]+/gu, ' ').trim(), 500)

const shorten = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 2)}…${text.endsWith('»') ? '»' : ''}`
