import { searchable } from '#core/values/searchable'
import { formatHours, readHours } from '#core/values/hours'
import { readEuros } from '#core/values/money'
import { withQuery } from '#core/pagination'
import { provinceOf, provinces, readMunicipality } from '#hosts/geography'
import programme from '#config/programme'

export const POSITION_ORDERS = ['scadenza', 'indennita', 'ente'] as const
export type PositionOrder = (typeof POSITION_ORDERS)[number]

/** What the address of the search asks for. Months as written, minutes a week, cents a month. */
export interface PositionFilters {
  testo: string
  /** The two letters of a province, or nothing. */
  provincia: string
  /** The key of an area, or nothing. */
  ambito: string
  mesi: number[]
  ore: number[]
  da: number | null
  a: number | null
  /** Whether positions of notices that are closed, or not open yet, are wanted too. */
  chiusi: boolean
  ordine: PositionOrder
  vista: 'elenco' | 'province'
  /** From 1. */
  pagina: number
}

/** Characters of a search that count. */
const LONGEST_TEXT = 100
const MOST_VALUES = 12

/** Reads the search out of an address; values that make no sense count as not given. */
export function positionFilters(query: Record<string, unknown>): PositionFilters {
  const place = placeOf(textOf(query.dove))
  return {
    testo: [textOf(query.testo), place.testo].filter(Boolean).join(' '),
    provincia: provinceOf(textOf(query.provincia))?.code ?? place.provincia,
    ambito: /^[a-z_]{1,40}$/.test(textOf(query.ambito)) ? textOf(query.ambito) : '',
    mesi: numbersOf(query.mesi, monthsOf),
    ore: numbersOf(query.ore, minutesOf),
    da: readEuros(textOf(query.da)),
    a: readEuros(textOf(query.a)),
    chiusi: query.chiusi === '1',
    ordine: POSITION_ORDERS.find((known) => known === query.ordine) ?? 'scadenza',
    vista: query.vista === 'province' ? 'province' : 'elenco',
    pagina: Math.min(Math.max(1, Math.trunc(Number(query.pagina)) || 1), 100_000),
  }
}

/** The address of a search, what is usual left out; pages begin again unless `pagina` is among the changes. */
export function searchAddress(
  filters: PositionFilters,
  changes: Partial<PositionFilters> = {}
): string {
  const asked = { ...filters, pagina: 1, ...changes }
  const address = withQuery('/posizioni', {
    testo: asked.testo,
    provincia: asked.provincia,
    ambito: asked.ambito,
    da: inEuros(asked.da),
    a: inEuros(asked.a),
    chiusi: asked.chiusi ? 1 : null,
    ordine: asked.ordine === 'scadenza' ? null : asked.ordine,
    vista: asked.vista === 'elenco' ? null : asked.vista,
    pagina: asked.pagina === 1 ? null : asked.pagina,
  })
  const several = [
    ...asked.mesi.map((months) => `mesi=${months}`),
    ...asked.ore.map((minutes) => `ore=${encodeURIComponent(formatHours(minutes))}`),
  ].join('&')
  if (!several) return address
  return `${address}${address.includes('?') ? '&' : '?'}${several}`
}

/** 40000 cents as the form writes them: "400". */
export const inEuros = (cents: number | null) =>
  cents === null ? null : formatCents(cents).replace('.', ',')

/** "Dove" of the front page: a province by name, else a municipality, else words to look for. */
function placeOf(text: string): Pick<PositionFilters, 'testo' | 'provincia'> {
  const sought = searchable(text).replace(/^provincia (di |del |della )?/, '')
  const province = provinces().find(({ name, code }) =>
    [name, code].some((known) => searchable(known) === sought)
  )
  if (province) return { testo: '', provincia: province.code }
  const municipality = readMunicipality(text)
  return municipality
    ? { testo: municipality.name, provincia: municipality.province.code }
    : { testo: text, provincia: '' }
}

const textOf = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, LONGEST_TEXT)
    : ''

function numbersOf(value: unknown, read: (text: string) => number | null): number[] {
  const texts = (Array.isArray(value) ? value : [value]).slice(0, MOST_VALUES).map(textOf)
  const known = texts.map(read).filter((number) => number !== null)
  return [...new Set(known)].sort((a, b) => a - b)
}

const monthsOf = (text: string) =>
  programme.durations.find((months) => String(months) === text) ?? null

function minutesOf(text: string): number | null {
  const read = text ? readHours(text) : null
  return read?.ok && read.value > 0 ? read.value : null
}

const formatCents = (cents: number) =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)
