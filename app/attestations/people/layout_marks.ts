import { missingGlyphs } from '#core/pdf/fonts'
import { nameFit } from '#attestations/pdf/name_fit'

type PersonAtRisk = { firstName: string; lastName: string; minutes: number | null }

/** The letters that every font of ours and every printer's eye is used to. */
const COMMON_LETTERS = /^[\p{ASCII}À-ÿ’‘]*$/u

/**
 * What in a person may spoil the paper, gravest first: characters that no font of ours has, a name that shrinks or takes two lines, missing hours,
 * letters that are rare in Italy, the same person twice.
 * @returns codes for `MARKS`, and a risk by which rows are ordered
 */
export function layoutMarks(
  person: PersonAtRisk,
  isRepeated: boolean
): { marks: string[]; risk: number } {
  const name = `${person.firstName} ${person.lastName}`
  const found: Array<[string, number]> = []
  if (missingGlyphs(name.normalize('NFC')).length > 0) found.push(['no_glyph', 5000])
  const fit = nameFit(person.firstName, person.lastName)
  if (fit.lines.length > 1 || fit.size === 'shrunk')
    found.push([`long:${[...name].length}`, 1000 + [...name].length])
  if (person.minutes === null) found.push(['no_hours', 500])
  if (!COMMON_LETTERS.test(name)) found.push(['rare', 200])
  if (isRepeated) found.push(['twice', 100])
  return {
    marks: found.map(([mark]) => mark),
    risk: found.reduce((sum, [, risk]) => sum + risk, 0),
  }
}

/** The words of a mark, for the tag under a name. */
export function markSentence(mark: string): string {
  const [code, size] = mark.split(':')
  switch (code) {
    case 'long':
      return `nome di ${size} caratteri`
    case 'no_glyph':
      return 'caratteri che l’attestato non può stampare'
    case 'no_hours':
      return 'mancano le ore'
    case 'rare':
      return 'lettere rare: controlli come escono'
    default:
      return 'stessa persona due volte'
  }
}
