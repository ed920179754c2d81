import { fail, ok, type Result } from '#core/result'
import { count } from '#core/dates'
import { formatHours, readHours } from '#core/values/hours'
import { formatEuros, readEuros } from '#core/values/money'
import {
  RULES,
  type EqfRule,
  type QuotaBand,
  type QuotaBonus,
  type RuleKey,
  type RuleWords,
} from '#internships/rules/catalogue'

type Unit = RuleWords['unit']

/** How values of one unit are shown, written into a form and read back from it. */
interface Wording {
  show(value: never): string
  write(value: never): string
  /** Undefined when the text is no such value. */
  read(text: string): unknown
  help: string
}

/** What is due below the threshold of attendance, in words. */
export const BELOW_WORDS = {
  proportional: 'In proporzione alle ore',
  zero: 'Nulla',
  manual: 'Decide il promotore',
} as const

/** The value of a rule as people read it: "500 €", "6 mesi", "0-5: 1 · 6-20: 2 · da 21: 10 %". */
export const showRule = (key: RuleKey, value: unknown): string =>
  WORDINGS[RULES[key].unit].show(value as never)

/** The same as a form takes it back. */
export const writeRule = (key: RuleKey, value: unknown): string =>
  WORDINGS[RULES[key].unit].write(value as never)

/** Reads what was typed for a rule; fails with the sentence that says how to write it. */
export function readRule(key: RuleKey, text: string): Result<unknown, string> {
  const { read, help } = WORDINGS[RULES[key].unit]
  const value = read(text.trim())
  return value === undefined ? fail(help) : ok(value)
}

/** How to write the value of a rule. */
export const helpFor = (key: RuleKey): string => WORDINGS[RULES[key].unit].help

function whole(text: string, most: number): number | undefined {
  const value = Number(text)
  return /^\d{1,4}$/.test(text) && value <= most ? value : undefined
}

const counted = (one: string, many: string, most: number): Wording => ({
  show: (value: number) => `${count(value)} ${value === 1 ? one : many}`.trim(),
  write: String,
  read: (text) => whole(text, most),
  help: 'Scriva un numero intero.',
})

const WORDINGS: Record<Unit, Wording> = {
  money: {
    show: (value: number) => formatEuros(value),
    write: (value: number) => formatEuros(value).replace(' €', ''),
    read: (text) => readEuros(text) ?? undefined,
    help: 'Scriva l’importo in euro, per esempio 500.',
  },
  minutes: {
    show: (value: number) => `${formatHours(value)} ore`,
    write: (value: number) => formatHours(value),
    read: (text) => {
      const minutes = readHours(text)
      return minutes.ok ? minutes.value : undefined
    },
    help: 'Scriva le ore, per esempio 30 oppure 5,5.',
  },
  percent: { ...counted('%', '%', 100), help: 'Scriva una percentuale da 0 a 100.' },
  months: counted('mese', 'mesi', 60),
  days: counted('giorno', 'giorni', 400),
  count: counted('', '', 1000),
  yes_no: {
    show: (value: boolean) => (value ? 'Sì' : 'No'),
    write: (value: boolean) => (value ? 'sì' : 'no'),
    read: (text) => ({ sì: true, si: true, no: false })[text.toLowerCase()],
    help: 'Scriva sì oppure no.',
  },
  below: {
    show: (value: keyof typeof BELOW_WORDS) => BELOW_WORDS[value],
    write: (value: keyof typeof BELOW_WORDS) => BELOW_WORDS[value],
    read: (text) =>
      Object.entries(BELOW_WORDS).find(
        ([, words]) => words.toLowerCase() === text.toLowerCase()
      )?.[0],
    help: `Scriva una di queste: ${Object.values(BELOW_WORDS).join('; ')}.`,
  },
  eqf: {
    show: ({ forbidden, lowMonths, high }: EqfRule) =>
      `EQF ${forbidden} escluso; oltre ${lowMonths} mesi serve EQF ${high}`,
    write: ({ forbidden, lowMonths, high }: EqfRule) => `${forbidden}; ${lowMonths}; ${high}`,
    read: readEqf,
    help: 'Scriva tre numeri: livello escluso; mesi con i livelli bassi; livello alto. Per esempio 1; 6; 4.',
  },
  quota: {
    show: (bands: QuotaBand[]) => bands.map(bandText).join(' · '),
    write: (bands: QuotaBand[]) => bands.map(bandText).join('\n'),
    read: (text) => readLines(text, readBand),
    help: 'Una fascia per riga: «0-5: 1», «6-20: 2», «da 21: 10 % per eccesso».',
  },
  bonus: {
    show: (steps: QuotaBonus[]) => steps.map(bonusText).join(' · '),
    write: (steps: QuotaBonus[]) => steps.map(bonusText).join('\n'),
    read: (text) => readLines(text, readBonus),
    help: 'Un gradino per riga: «dal 20 %: 1».',
  },
}

function readEqf(text: string): EqfRule | undefined {
  const match = /^(\d)\s*;\s*(\d{1,2})\s*;\s*(\d)$/.exec(text)
  return match
    ? { forbidden: Number(match[1]), lowMonths: Number(match[2]), high: Number(match[3]) }
    : undefined
}

const bandText = (band: QuotaBand): string => {
  const staff = band.to === null ? `da ${band.from}` : `${band.from}-${band.to}`
  return 'percent' in band
    ? `${staff}: ${band.percent} % per ${band.rounding === 'up' ? 'eccesso' : 'difetto'}`
    : `${staff}: ${band.interns}`
}

function readBand(line: string): QuotaBand | undefined {
  const match =
    /^(?:da (\d{1,5})|(\d{1,5})\s*-\s*(\d{1,5}))\s*:\s*(\d{1,4})(?:\s*%\s*per (eccesso|difetto))?$/i.exec(
      line
    )
  if (!match) return undefined
  const [, open, low, high, figure, rounding] = match
  const staff = { from: Number(open ?? low), to: open ? null : Number(high) }
  return rounding
    ? {
        ...staff,
        percent: Number(figure),
        rounding: rounding.toLowerCase() === 'eccesso' ? 'up' : 'down',
      }
    : { ...staff, interns: Number(figure) }
}

const bonusText = ({ hiredPercent, extra }: QuotaBonus) => `dal ${hiredPercent} %: ${extra}`

function readBonus(line: string): QuotaBonus | undefined {
  const match = /^dal?\s*(\d{1,3})\s*%\s*:\s*(\d{1,3})$/i.exec(line)
  return match ? { hiredPercent: Number(match[1]), extra: Number(match[2]) } : undefined
}

function readLines<T>(text: string, read: (line: string) => T | undefined): T[] | undefined {
  const lines = text
    .split(/\r?\n|·/)
    .map((line) => line.trim())
    .filter(Boolean)
  const values = lines.map(read)
  return values.length > 0 && values.every((value) => value !== undefined)
    ? (values as T[])
    : undefined
}
