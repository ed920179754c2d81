import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { fail, ok, type Result } from '#core/result'
import { matchHeader, type ColumnTable, type HeaderMatch } from '#core/tabular/columns'
import { csvRecords } from '#core/tabular/csv_records'
import { fileKind, HEAD_BYTES } from '#core/tabular/file_kind'
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from '#core/tabular/limits'
import { readRow, type TableRow } from '#core/tabular/read_row'
import type { RecordSource } from '#core/tabular/records'
import { TableRefused, type Refusal } from '#core/tabular/refusal'
import { xlsxRecords } from '#core/tabular/xlsx_records'

/** A file that will be read to its end: nothing of it can refuse it any more. */
export interface Table<C extends ColumnTable> {
  /** "letto come UTF-8, separatore «;»" */
  readAs: string
  /** rows below the header, blank ones left out */
  rowCount: number
  /** headers of the file that no column claims, and columns (none required) that the file lacks */
  ignored: string[]
  absent: string[]
  rows(): AsyncGenerator<TableRow<C>>
}

/** Rows read before others get their turn on the event loop. */
const BREATH = 200

/**
 * Opens a CSV or XLSX upload, told apart by content. The whole file is walked once here, so that a file with a defect on
 * its last line is refused before its first row has been used; `rows()` walks it again, with little of it in memory.
 */
export async function openTable<C extends ColumnTable>(
  filePath: string,
  columns: C
): Promise<Result<Table<C>, Refusal>> {
  try {
    const source = await recogniseFile(filePath)
    const { header, rowCount } = await survey(source, columns)
    const { ignored, absent } = header
    const rows = () => readRows(source, header, columns)
    return ok({ readAs: source.readAs, rowCount, ignored, absent, rows })
  } catch (error) {
    if (error instanceof TableRefused) return fail(error.refusal)
    throw error
  }
}

async function recogniseFile(filePath: string): Promise<RecordSource> {
  const file = await open(filePath)
  try {
    const { size } = await file.stat()
    if (size === 0) throw new TableRefused({ code: 'empty' })
    if (size > MAX_FILE_BYTES) throw new TableRefused({ code: 'too_big' })
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    return fileKind(head) === 'zip' ? await xlsxRecords(filePath) : await csvRecords(filePath, head)
  } finally {
    await file.close()
  }
}

async function survey(source: RecordSource, columns: ColumnTable) {
  let header: HeaderMatch | undefined
  let rowCount = 0
  for await (const { cells } of source.records()) {
    if (header) rowCount += 1
    else header = readHeader(cells, columns)
    if (rowCount > MAX_ROWS) throw new TableRefused({ code: 'too_many_rows' })
  }
  if (!header) throw new TableRefused({ code: 'empty' })
  if (rowCount === 0) throw new TableRefused({ code: 'header_only' })
  return { header, rowCount }
}

function readHeader(cells: string[], columns: ColumnTable): HeaderMatch {
  if (cells.length > MAX_COLUMNS) throw new TableRefused({ code: 'too_many_columns' })
  return matchHeader(cells, columns)
}

async function* readRows<C extends ColumnTable>(
  source: RecordSource,
  header: HeaderMatch,
  columns: C
): AsyncGenerator<TableRow<C>> {
  let seen = 0
  for await (const record of source.records()) {
    if (seen > 0) yield readRow(record, header, columns)
    seen += 1
    if (seen % BREATH === 0) await setImmediate()
  }
}
