import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Finding } from '#core/tabular/finding'

/** A column of a CSV to write: numbers come out with the decimal comma, null and undefined as an empty cell. */
export interface CsvColumn<T> {
  header: string
  value(row: T): string | number | null | undefined
}

/** The byte order mark without which Excel reads UTF-8 as Windows-1252. */
const MARK = '\uFEFF'
const ROWS_PER_CHUNK = 500

/**
 * A CSV that Italian Excel opens with a double click: UTF-8 with mark, `;`, CRLF. Rows are taken one by one, so any
 * number of them fits in memory. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv<T>(
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>
): Readable {
  return Readable.from(csvChunks(columns, rows))
}

/** The columns of a downloadable list of faults and warnings. */
export const FINDING_COLUMNS: readonly CsvColumn<Finding>[] = [
  { header: 'riga', value: ({ row }) => row },
  { header: 'colonna', value: ({ column }) => column || 'tutta la riga' },
  { header: 'valore letto', value: ({ value }) => value },
  { header: 'esito', value: ({ severity }) => (severity === 'fault' ? 'errore' : 'avviso') },
  { header: 'che cosa fare', value: ({ message }) => message },
]

async function* csvChunks<T>(
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>
): AsyncGenerator<string> {
  let lines: string[][] = [columns.map(({ header }) => header)]
  yield MARK
  for await (const row of rows) {
    lines.push(columns.map((column) => cellText(column.value(row))))
    if (lines.length < ROWS_PER_CHUNK) continue
    yield written(lines)
    lines = []
  }
  yield written(lines)
}

const written = (lines: string[][]) =>
  stringify(lines, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\t\r\n]/ })

function cellText(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  return RUNS.test(value) && !NUMERIC.test(value) ? `'${value}` : value
}

/** OWASP, "CSV Injection": the characters that start a formula, full-width ones included. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u
const NUMERIC = /^[+-]?\d+([.,]\d+)?$/
