import { measure } from '#core/pdf/fonts'

export interface NameFit {
  /** One line or two; the browser breaks nowhere else. */
  lines: string[]
  size: 'large' | 'small' | 'shrunk'
  /** Size relative to the largest: 1, 0.73, or less. */
  scale: number
}

/** The two sizes of the paper are 5.2 and 3.8 hundredths of its width. */
const SMALL = 3.8 / 5.2
/** Kerning and the rounding of the browser, so that a line that measures as fitting does fit. */
const MARGIN = 1.02

/**
 * Fits a name into two lines at most: at the large size on one line, else at the small one on one or two, else smaller still.
 * The same name always comes out the same, in the preview as on paper.
 * @param room what one line holds, in em of the large size
 */
export function nameFit(first: string, last: string, room = 15.3): NameFit {
  const whole = `${first} ${last}`.trim().replace(/\s+/g, ' ')
  const width = widthOf(whole)
  if (width <= room) return { lines: [whole], size: 'large', scale: 1 }
  if (width * SMALL <= room) return { lines: [whole], size: 'small', scale: SMALL }
  const lines = inTwo(whole, first.trim().replace(/\s+/g, ' ').length)
  const widest = longest(lines)
  return widest * SMALL <= room
    ? { lines, size: 'small', scale: SMALL }
    : { lines, size: 'shrunk', scale: Math.floor((room / widest) * 1000) / 1000 }
}

/**
 * Between name and surname if that costs little, else at a space, else at a hyphen: wherever the longer line, weighed so, is shortest.
 * A name without any break is cut in the middle.
 */
function inTwo(whole: string, firstLength: number): string[] {
  const places = [...whole.matchAll(/ |(?<=-)(?=.)/gu)].map(({ index, 0: mark }) => ({
    lines: splitAt(whole, index),
    weight: index === firstLength ? 1 : mark === ' ' ? 1.2 : 1.4,
  }))
  if (places.length === 0) return splitAt(whole, middleOf(whole))
  const cost = (place: (typeof places)[number]) => place.weight * longest(place.lines)
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best)).lines
}

function splitAt(whole: string, place: number): string[] {
  return [whole.slice(0, place).trim(), whole.slice(place).trim()]
}

/** Half of a name without any break, never inside a surrogate pair. */
function middleOf(whole: string): number {
  const characters = [...whole]
  return characters.slice(0, Math.ceil(characters.length / 2)).join('').length
}

const longest = (lines: string[]) => Math.max(...lines.map(widthOf))

const widthOf = (line: string) => measure(line, 'Lora', 400) * MARGIN
