import type HostBody from '#hosts/models/host_body'

/** The parts of a code such as PLC112512S03: host, notice, year, months, letter, progressive. */
export interface CodeParts {
  host: string
  number: number
  year: number
  months: number
  letter: string
  progressive: number
}

type NoticeNumber = { number: number; year: number }

const PATTERN = /^([A-Z]{2,5})(\d{2})(\d{2})(03|06|09|12)([A-Z])(\d{2})$/
const FORM = /^[A-Z0-9][A-Z0-9._/-]{0,19}$/
const USUAL_LETTER = 'S'

/** A code as typed, in capitals and without blanks. */
export const tidyCode = (text: string): string => text.replace(/\s+/g, '').toUpperCase()

/** Whether it can be a code at all: up to 20 letters, figures, dots, dashes. Anything more is a matter of warnings. */
export const isCode = (code: string): boolean => FORM.test(code)

/** The parts of a code that follows the pattern of the programme (facts, 2.1), or null. */
export function codeParts(code: string): CodeParts | null {
  const match = PATTERN.exec(code)
  if (!match) return null
  const [, host, number, year, months, letter, progressive] = match
  return {
    ...{ host, letter, number: Number(number), year: 2000 + Number(year) },
    ...{ months: Number(months), progressive: Number(progressive) },
  }
}

/** What is odd about a code, in sentences. It is never refused for these: other codes have been seen. */
export function codeWarnings(code: string, notice: NoticeNumber, months: number): string[] {
  const parts = codeParts(code)
  if (!parts) {
    return ['Il codice non ha la forma consueta, per esempio PLC112612S03. Va bene se è voluto.']
  }
  const warnings: string[] = []
  if (parts.number !== notice.number || parts.year !== notice.year) {
    warnings.push(
      `Nel codice c’è l’avviso ${parts.number}/${parts.year}, ma questo è l’avviso ${notice.number}/${notice.year}.`
    )
  }
  if (parts.months !== months) {
    warnings.push(`Nel codice ci sono ${parts.months} mesi, ma la posizione ne dura ${months}.`)
  }
  return warnings
}

/** The code under the number of another notice; one that does not bear the number of its own notice stays as it is. */
export function renumberedCode(code: string, from: NoticeNumber, to: NoticeNumber): string {
  const parts = codeParts(code)
  if (!parts || parts.number !== from.number || parts.year !== from.year) return code
  return writeCode({ ...parts, number: to.number, year: to.year })
}

/**
 * The next free code of a host in a notice.
 * @param known codes of the host elsewhere, the newest first: they say which letters it goes by
 * @param taken codes of this notice
 */
export function suggestCode(
  host: HostBody,
  notice: NoticeNumber,
  months: number,
  codes: { known: string[]; taken: string[] }
): string {
  const usual = [...codes.taken, ...codes.known].map(codeParts)
  const earlier = codes.known.map(codeParts).find((parts) => parts !== null)
  const prefix = earlier?.host ?? prefixOf(host)
  const letter = earlier?.letter ?? USUAL_LETTER
  const used = usual
    .filter((parts) => parts?.host === prefix && parts.number === notice.number)
    .filter((parts) => parts!.year === notice.year)
    .map((parts) => parts!.progressive)
  const progressive = Math.min(99, Math.max(0, ...used) + 1)
  const { number, year } = notice
  return writeCode({ host: prefix, number, year, months, letter, progressive })
}

const writeCode = ({ host, number, year, months, letter, progressive }: CodeParts) =>
  [host, two(number), two(year), two(months), letter, two(progressive)].join('')

const two = (value: number) => String(value % 100).padStart(2, '0')

/** "Provincia di Lecco" gives PLC, "Comune di Merate" CMER. */
function prefixOf({ kind, name, provinceCode }: HostBody): string {
  if (kind === 'province') return `P${provinceCode}`
  const own = name
    .normalize('NFD')
    .replace(/^(comune|citta|città|unione|comunita|comunità|consorzio|azienda)\b/i, '')
    .replace(/\b(di|del|della|dei|delle|degli|dello|dell)\b/gi, '')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
  return `${INITIALS[kind]}${own.slice(0, 3)}`.padEnd(2, 'X')
}

const INITIALS: Record<HostBody['kind'], string> = {
  municipality: 'C',
  province: 'P',
  union: 'U',
  mountain_community: 'CM',
  region: 'R',
  special_company: 'A',
  consortium: 'CO',
  other: 'E',
}
