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

/** A region by its ISTAT code, or null. */
export const regionOf = (code: string): Region | null => lists().regions.get(code) ?? null

/** "Lecco (LC)": how a municipality is shown and offered. */
export const municipalityLabel = (municipality: Municipality): string =>
  `${municipality.name} (${municipality.province.code})`

/**
 * Municipalities whose name begins with what was typed, then those that contain it; capitals of province first, then
 * short names. Accents, capitals and apostrophes do not count: "sant angelo" finds Sant'Angelo Lodigiano.
 */
export function searchMunicipalities(text: string, limit = 12): Municipality[] {
  const sought = searchKey(text.replace(/\s*\([^)]*\)\s*$/, ''))
  if (sought.length < 2) return []
  const found = lists().searched.filter(({ key }) => key.includes(sought))
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
  const written = text.trim()
  if (/^\d{5,6}$/.test(written)) return municipalityOf(written.padStart(6, '0'))
  const [, name, letters] = /^(.*?)(?:\s*\(([A-Za-z]{2})\))?$/s.exec(written)!
  const home = provinceOf(letters ?? province ?? '')?.code
  const key = searchKey(name)
  const matches = [...lists().municipalities.values()].filter(
    (one) =>
      (searchKey(one.name) === key || (one.otherName && searchKey(one.otherName) === key)) &&
      (!home || one.province.code === home)
  )
  return matches.length === 1 ? matches[0] : null
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
  return { regions: regionList, provinces: provinceList, municipalities, searched }
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
  const place = key === sought ? 0 : key.startsWith(sought) ? 1 : 2
  return place * 2 + (municipality.isCapital ? 0 : 1)
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'it')
