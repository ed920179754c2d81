import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { parse } from 'csv-parse/sync'
import { searchable } from '#core/values/searchable'

/** `code`: ISTAT, six digits. `cadastral`: the four characters that a codice fiscale carries. */
export interface Municipality {
  code: string
  name: string
  /** In the other language of its region: "Bozen". Empty for most. */
  otherName: string
  cadastral: string
  isCapital: boolean
  province: Province
}

/** `code`: the two letters of its plates, as people know it. */
export interface Province {
  code: string
  name: string
  region: Region
}

/** `code`: ISTAT, two digits. */
export interface Region {
  code: string
  name: string
}

/** Source and date of the lists: `resources/reference/README.md`. Read once, at the first need. */
interface Lists {
  regions: Map<string, Region>
  provinces: Map<string, Province>
  municipalities: Map<string, Municipality>
  searched: { key: string; municipality: Municipality }[]
  /** By each name that they go by, as `searchKey` folds it. */
  named: Map<string, Municipality[]>
}

/** The twenty regions, by name. */
export const regions = (): Region[] => [...lists().regions.values()].sort(byName)

/** The provinces, metropolitan cities included, by name; of one region when its code is given. */
export const provinces = (region?: string): Province[] =>
  [...lists().provinces.values()]
    .filter((province) => !region || province.region.code === region)
    .sort(byName)

/** A municipality by its ISTAT code, or null. */
export const municipalityOf = (code: string): Municipality | null =>
  lists().municipalities.get(code) ?? null

/** A province by its two letters, in any case, or null. */
export const provinceOf = (code: string): Province | null =>
  lists().provinces.get(code.trim().toUpperCase()) ?? null

/** A province as people write it: "LC", "Lecco", "Città metropolitana di Milano"; null when there is none. */
export function readProvince(text: string): Province | null {
  const key = searchKey(text).replace(/^(provincia|citta metropolitana) (di|del|della) /, '')
  return provinceOf(key) ?? provinces().find(({ name }) => searchKey(name) === key) ?? null
}

/** A region by its ISTAT code, or null. */
export const regionOf = (code: string): Region | null => lists().regions.get(code) ?? null

/** "Lecco (LC)": how a municipality is shown and offered. */
export const municipalityLabel = (municipality: Municipality): string =>
  `${municipality.name} (${municipality.province.code})`

/**
 * Municipalities whose name begins with what was typed, then those that contain it or each of its words; capitals of
 * province first, then short names. Accents, capitals and apostrophes do not count: "sant angelo" finds Sant'Angelo
 * Lodigiano, "reggio emilia" finds Reggio nell'Emilia. "livo (co" keeps to the provinces that begin so.
 */
export function searchMunicipalities(text: string, limit = 12): Municipality[] {
  const [, name, letters = ''] = /^([^(]*)(?:\(\s*([A-Za-z]{0,2})\s*\)?)?\s*$/.exec(text) ?? [
    '',
    text,
  ]
  const sought = searchKey(name)
  if (sought.length < 2) return []
  const words = sought.split(' ').map((word) => ` ${word}`)
  const found = lists().searched.filter(
    ({ key, municipality }) =>
      (key.includes(sought) || words.every((word) => ` ${key}`.includes(word))) &&
      municipality.province.code.startsWith(letters.toUpperCase())
  )
  return found
    .sort((a, b) => rank(a, sought) - rank(b, sought) || a.key.length - b.key.length)
    .slice(0, limit)
    .map(({ municipality }) => municipality)
}

/**
 * The municipality that a typed text names for certain: "Lecco", "LECCO (LC)", "097042" or "Bozen"; null when none does,
 * or when several bear the name and no province tells them apart.
 */
export function readMunicipality(text: string, province?: string): Municipality | null {
  const matches = namesakes(text, province)
  return matches.length === 1 ? matches[0] : null
}

/**
 * All the municipalities that a typed text may mean: several for "Castro", one for "Castro (BG)", none for "Cstro". A code
 * may have lost its leading zeros in a spreadsheet: "1272" is Torino.
 */
export function namesakes(text: string, province?: string): Municipality[] {
  const written = text.trim()
  if (/^\d{4,6}$/.test(written)) {
    const coded = municipalityOf(written.padStart(6, '0'))
    return coded ? [coded] : []
  }
  const [, name, letters] = /^(.*?)(?:\s*\(([A-Za-z]{2})\))?$/s.exec(written)!
  const home = readProvince(letters ?? province ?? '')?.code
  const bearers = lists().named.get(searchKey(name)) ?? []
  return bearers.filter((one) => !home || one.province.code === home)
}

let read: Lists | undefined
const lists = (): Lists => (read ??= readLists())

function readLists(): Lists {
  const regionList = new Map(
    rowsOf('regions').map(({ code, name }) => [code, { code, name }] as const)
  )
  const provinceList = new Map(
    rowsOf('provinces').map(({ code, name, region }) => {
      return [code, { code, name, region: regionList.get(region)! }] as const
    })
  )
  const municipalities = new Map(
    rowsOf('municipalities').map((row) => [row.istat, municipalityFrom(row, provinceList)] as const)
  )
  const searched = [...municipalities.values()].map((municipality) => ({
    key: searchKey(`${municipality.name} ${municipality.otherName}`),
    municipality,
  }))
  const named = byEveryName([...municipalities.values()])
  return { regions: regionList, provinces: provinceList, municipalities, searched, named }
}

/** What people say and write for names that the register has longer. */
const SPOKEN_NAMES: Record<string, string[]> = {
  '035033': ['Reggio Emilia'],
  '080063': ['Reggio Calabria'],
}

/** A municipality with two names goes by the Italian one, by the other, and by both ("Bolzano/Bozen"). */
function byEveryName(municipalities: Municipality[]): Map<string, Municipality[]> {
  const named = new Map<string, Municipality[]>()
  for (const one of municipalities) {
    const both = one.otherName ? [one.otherName, `${one.name} ${one.otherName}`] : []
    const spoken = SPOKEN_NAMES[one.code] ?? []
    for (const key of new Set([one.name, ...both, ...spoken].map(searchKey))) {
      named.set(key, [...(named.get(key) ?? []), one])
    }
  }
  return named
}

const municipalityFrom = (
  row: Record<string, string>,
  provinceList: Map<string, Province>
): Municipality => ({
  code: row.istat,
  name: row.name,
  otherName: row.other_name,
  cadastral: row.cadastral,
  isCapital: row.is_capital === '1',
  province: provinceList.get(row.province)!,
})

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(app.makePath('resources/reference', `${name}.csv`)), {
    columns: true,
    delimiter: ';',
  })

const searchKey = (text: string) =>
  searchable(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function rank({ key, municipality }: Lists['searched'][number], sought: string): number {
  const place = key === sought ? 0 : key.startsWith(sought) ? 1 : key.includes(sought) ? 2 : 3
  return place * 2 + (municipality.isCapital ? 0 : 1)
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'it')
