import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FontMetrics, readWoff2 } from '#core/pdf/woff2'

/**
 * The typefaces a template may name. Each is a chain of subset files, first come first served for every character: where
 * Lora or Titillium Web lack a script (Greek, Cyrillic), the Noto face of the same kind stands in under the same name.
 */
export const FAMILIES = {
  'Lora': {
    weights: [400, 600, 700],
    chain: [
      ...subsets('lora', 'latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'),
      ...subsets('noto-serif', 'latin-ext', 'greek', 'greek-ext', 'cyrillic-ext', 'vietnamese'),
    ],
  },
  'Titillium Web': {
    weights: [400, 600, 700],
    chain: [
      ...subsets('titillium-web', 'latin', 'latin-ext'),
      ...subsets(
        'noto-sans',
        'latin',
        'latin-ext',
        'greek',
        'greek-ext',
        'cyrillic',
        'cyrillic-ext',
        'vietnamese'
      ),
    ],
  },
  'Roboto Mono': {
    weights: [400, 700],
    chain: subsets(
      'roboto-mono',
      'latin',
      'latin-ext',
      'greek',
      'cyrillic',
      'cyrillic-ext',
      'vietnamese'
    ),
  },
} as const satisfies Record<string, { weights: readonly number[]; chain: readonly string[] }>

export type FamilyName = keyof typeof FAMILIES

/** Code points that need no glyph: line breaks, soft hyphens, joiners, directional marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * `@font-face` rules, with the fonts inside as data: URIs, for exactly the characters of a text: nothing then depends on
 * the fonts of the machine. Families are those that the style names, besides the base one.
 */
export function fontFaces(text: string, style: string): string {
  const names = Object.keys(FAMILIES) as FamilyName[]
  const used = names.filter((name) => name === 'Titillium Web' || style.includes(name))
  return used.flatMap((name) => facesOf(name, charactersOf(bothCases(text)))).join('\n')
}

/** The characters of a text that no bundled font draws, once each; empty for any name in a European script. */
export function missingGlyphs(text: string): string[] {
  const names: FamilyName[] = ['Lora', 'Titillium Web']
  const lacks = (code: number) => names.some((name) => fileFor(name, code) === undefined)
  return [...charactersOf(text)].filter(lacks).map((code) => String.fromCodePoint(code))
}

/** Whether a character can be drawn in a family, or needs no glyph. */
export function isDrawable(character: string, family: FamilyName): boolean {
  return [...charactersOf(character)].every((code) => fileFor(family, code) !== undefined)
}

/** Width of a line in em, kerning left out. A character without a glyph counts as one em. */
export function measure(line: string, family: FamilyName, weight: number): number {
  return [...line].reduce(
    (sum, character) => sum + advance(character.codePointAt(0)!, family, weight),
    0
  )
}

function subsets(font: string, ...names: string[]) {
  return names.map((name) => `${font}-${name}`)
}

function charactersOf(text: string): Set<number> {
  return new Set(Array.from(text.replace(INVISIBLE, ''), (character) => character.codePointAt(0)!))
}

/** A style may turn letters into capitals or back. */
const bothCases = (text: string) => text + text.toUpperCase() + text.toLowerCase()

function facesOf(name: FamilyName, codes: Set<number>): string[] {
  const byFile = new Map<string, number[]>()
  for (const code of codes) {
    const file = fileFor(name, code)
    if (file) byFile.set(file, [...(byFile.get(file) ?? []), code])
  }
  return [...byFile].flatMap(([file, its]) =>
    FAMILIES[name].weights.map((weight) => face(name, file, weight, its))
  )
}

function face(name: FamilyName, file: string, weight: number, codes: number[]): string {
  const range = codes.map((code) => `U+${code.toString(16)}`).join(',')
  const source = `url(data:font/woff2;base64,${loaded(file, weight).base64}) format("woff2")`
  return `@font-face{font-family:"${name}";font-weight:${weight};src:${source};unicode-range:${range}}`
}

function fileFor(name: FamilyName, code: number): string | undefined {
  return FAMILIES[name].chain.find((file) => loaded(file, 400).metrics.glyphs.has(code))
}

function advance(code: number, family: FamilyName, weight: number): number {
  const file = fileFor(family, code)
  if (!file) return 1
  const { glyphs, advances, unitsPerEm } = loaded(file, weight).metrics
  const glyph = glyphs.get(code) ?? 0
  return advances[Math.min(glyph, advances.length - 1)] / unitsPerEm
}

interface LoadedFont {
  base64: string
  metrics: FontMetrics
}

const cache = new Map<string, LoadedFont>()

function loaded(file: string, weight: number): LoadedFont {
  const key = `${file}-${weight}`
  const known = cache.get(key)
  if (known) return known
  const bytes = readFileSync(pathOf(file, weight))
  const font = { base64: bytes.toString('base64'), metrics: readWoff2(bytes) }
  cache.set(key, font)
  return font
}

/** `noto-serif-greek` at 400 is `files/noto-serif-greek-400-normal.woff2` of the package `@fontsource/noto-serif`. */
function pathOf(file: string, weight: number): string {
  const font = ['titillium-web', 'roboto-mono', 'noto-serif', 'noto-sans', 'lora'].find((it) =>
    file.startsWith(`${it}-`)
  )
  return fileURLToPath(
    import.meta.resolve(`@fontsource/${font}/files/${file}-${weight}-normal.woff2`)
  )
}
