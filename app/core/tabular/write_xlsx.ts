import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { CsvColumn } from '#core/tabular/write_csv'

/** How the sheet is called, and what each column is wide at least, in characters. */
interface SheetLook {
  sheet: string
  width?: number
}

/** Characters that fit a column at its widest; longer texts flow over as they do in any spreadsheet. */
const WIDEST = 60

/**
 * A workbook with one sheet, from the same columns as a CSV, written while its rows are read. A text stays a text: in a
 * workbook only a cell of type formula runs, and none is ever written; the text format also keeps the zeros at the
 * beginning of a code when somebody edits the cell.
 */
export function writeXlsx<T>(
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>,
  { sheet, width = 16 }: SheetLook
): Readable {
  const out = new PassThrough()
  fill(out, columns, rows, { sheet, width }).catch((error) => out.destroy(error))
  return out
}

async function fill<T>(
  out: PassThrough,
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>,
  { sheet, width }: Required<SheetLook>
) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = columns.map(({ header }) => ({
    header,
    width: Math.min(WIDEST, Math.max(width, header.length + 2)),
    style: { numFmt: '@' },
  }))
  const header = page.getRow(1)
  header.font = { bold: true }
  header.commit()
  for await (const row of rows) {
    page.addRow(columns.map((column) => column.value(row) ?? null)).commit()
  }
  page.commit()
  await book.commit()
}
