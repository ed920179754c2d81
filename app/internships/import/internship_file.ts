import { ok, type Result } from '#core/result'
import type { RowOf } from '#core/tabular/columns'
import type { Finding } from '#core/tabular/finding'
import { openTable } from '#core/tabular/open_table'
import type { Refusal } from '#core/tabular/refusal'
import { FileRepetitions } from '#internships/import/file_repetitions'
import { INTERNSHIP_COLUMNS } from '#internships/import/internship_columns'
import { rowFault, rowWarnings } from '#internships/import/row_remarks'

/** A good row, as it is kept until its confirmation. */
export type ImportRow = RowOf<typeof INTERNSHIP_COLUMNS> & { row: number }

/** What a file holds: `read` rows, of which `rows` can be used as far as the file alone can tell. */
export interface InternshipFile {
  readAs: string
  read: number
  ignoredColumns: string[]
  rows: ImportRow[]
  findings: Finding[]
}

/**
 * Reads a CSV or XLSX of internships already running to its end. Rows with a fault stay out.
 * @param today `yyyy-MM-dd`
 */
export async function readInternshipFile(
  filePath: string,
  today: string
): Promise<Result<InternshipFile, Refusal>> {
  const opened = await openTable(filePath, INTERNSHIP_COLUMNS)
  if (!opened.ok) return opened
  const { readAs, rowCount, ignored, rows } = opened.value
  const repetitions = new FileRepetitions()
  const findings: Finding[] = []
  const good: ImportRow[] = []
  for await (const { row, values, findings: found } of rows()) {
    findings.push(...found)
    if (!values) continue
    const line = { row, ...values }
    const fault = rowFault(line, today) ?? repetitions.take(line)
    findings.push(...(fault ? [fault] : rowWarnings(line, today)))
    if (!fault) good.push(line)
  }
  return ok({ readAs, read: rowCount, ignoredColumns: ignored, rows: good, findings })
}
