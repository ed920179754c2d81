import { fail, ok, type Result } from '#core/result'
import type { Finding } from '#core/tabular/finding'
import { openTable, type Table } from '#core/tabular/open_table'
import { refusalSentence } from '#core/tabular/refusal'
import type SelectionNotice from '#selection/models/selection_notice'
import { tidyCode } from '#selection/notices/position_code'
import { openDirectory } from '#selection/position_import/directory'
import { POSITION_COLUMNS, type PositionCells } from '#selection/position_import/position_columns'
import { readRows, type ImportedPosition } from '#selection/position_import/position_rows'
import type { FileRow } from '#selection/position_import/remarks'

/** What a file would do to a notice: nothing of it is written yet. */
export interface PositionFile {
  positions: ImportedPosition[]
  /** In the order of the file. */
  findings: Finding[]
  /** Rows read, and how many codes they bear. */
  rows: number
  codes: number
  readAs: string
  ignoredColumns: string[]
}

/** Far more than a notice has ever had; a file beyond it is another file. */
const MOST_ROWS = 2000

/**
 * Reads a CSV or XLSX of positions against a notice and the network as they are now.
 * @returns the file, or a sentence that says why the whole of it is refused
 */
export async function readPositionFile(
  filePath: string,
  notice: SelectionNotice
): Promise<Result<PositionFile, string>> {
  const opened = await openTable(filePath, POSITION_COLUMNS)
  if (!opened.ok) return fail(refusalSentence(opened.error))
  const table = opened.value
  if (table.rowCount > MOST_ROWS) {
    return fail('Il file ha più di 2.000 righe: lasci solo le posizioni di questo avviso.')
  }
  const { lines, findings } = await readLines(table)
  const groups = [...Map.groupBy(lines, codeOrRow).values()]
  const directory = await openDirectory(notice)
  const readings = groups.map((group) => readRows(group, directory))
  const all = [...findings, ...readings.flatMap(({ remarks }) => remarks.findings)]
  return ok({
    positions: readings.flatMap(({ position }) => (position ? [position] : [])),
    findings: all.sort((a, b) => a.row - b.row),
    ...{ rows: table.rowCount, codes: groups.length, readAs: table.readAs },
    ignoredColumns: table.ignored,
  })
}

async function readLines(table: Table<typeof POSITION_COLUMNS>) {
  const lines: FileRow[] = []
  const findings: Finding[] = []
  for await (const { row, values, findings: found } of table.rows()) {
    findings.push(...found)
    if (values) lines.push({ row, cells: values as PositionCells })
  }
  return { lines, findings }
}

/** Rows without a code belong to nobody else. */
const codeOrRow = ({ row, cells }: FileRow) => tidyCode(cells.codice) || `riga ${row}`
