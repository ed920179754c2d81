import { shownValue, type Remark } from '#core/tabular/finding'
import { TableRefused } from '#core/tabular/refusal'

/** What a cell turned into. A warning keeps its row; a fault (`error`) keeps it out. */
export type CellReading<T> = { ok: true; value: T; warning?: Remark } | { ok: false; error: Remark }

/** A column of an expected table. One that is not required may be missing from the file: it then reads as empty. */
export interface Column<T> {
  header: string
  aliases: readonly string[]
  isRequired: boolean
  /** @param text without blanks at its ends; empty when the cell is */
  read(text: string): CellReading<T>
}

/** The columns of a table by the name that each value gets: `{ firstName: { header: 'nome', … }, … }`. */
export type ColumnTable = Record<string, Column<unknown>>

/** The values of one good row. */
export type RowOf<C extends ColumnTable> = {
  [K in keyof C]: C[K] extends Column<infer T> ? T : never
}

/** Where each column stands in the file (absent ones have no place), its width, and what of it is not used. */
export interface HeaderMatch {
  width: number
  places: Map<string, number>
  ignored: string[]
  absent: string[]
}

/**
 * Finds the columns in a header as people write it: case, accents, blanks, dots, dashes and underscores do not count.
 * @throws TableRefused naming all the missing columns at once, or those that occur twice
 */
export function matchHeader(header: string[], columns: ColumnTable): HeaderMatch {
  const found = header.map((name) => name.trim())
  const owners = found.map((name) => ownerOf(name, columns))
  const absent = Object.keys(columns).filter((key) => !owners.includes(key))
  const missing = absent.filter((key) => columns[key].isRequired)
  if (missing.length > 0) {
    throw new TableRefused({
      code: 'missing_columns',
      missing: headersOf(missing, columns),
      found: namesShown(found),
    })
  }
  refuseRepeated(owners, columns)
  return {
    width: header.length,
    places: new Map(owners.flatMap((key, place) => (key ? [[key, place] as const] : []))),
    ignored: namesShown(found.filter((_name, place) => !owners[place])),
    absent: headersOf(absent, columns),
  }
}

function ownerOf(name: string, columns: ColumnTable): string | undefined {
  const folded = fold(name)
  return Object.keys(columns).find((key) =>
    [columns[key].header, ...columns[key].aliases].some((accepted) => fold(accepted) === folded)
  )
}

function refuseRepeated(owners: (string | undefined)[], columns: ColumnTable) {
  const repeated = owners.filter((key, place) => key && owners.indexOf(key) < place) as string[]
  if (repeated.length === 0) return
  throw new TableRefused({
    code: 'repeated_columns',
    repeated: headersOf([...new Set(repeated)], columns),
  })
}

/** A file that is no table can have any text for a header. */
const namesShown = (names: string[]) => names.filter((name) => name !== '').map(shownValue)

const headersOf = (keys: string[], columns: ColumnTable) => keys.map((key) => columns[key].header)

const fold = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
