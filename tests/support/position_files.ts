import ExcelJS from 'exceljs'
import { POSITION_COLUMNS, type PositionColumn } from '#selection/position_import/position_columns'

export type PositionRow = Partial<Record<PositionColumn, string | number>>

/** A workbook with these rows under the layout's header, as Excel saves it. */
export async function positionWorkbook(rows: PositionRow[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Posizioni')
  sheet.addRow(Object.values(POSITION_COLUMNS).map(({ header }) => header))
  for (const row of rows) {
    sheet.addRow(Object.keys(POSITION_COLUMNS).map((key) => row[key as PositionColumn] ?? ''))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A good row; the changes make it another. */
export const positionRow = (changes: PositionRow = {}): PositionRow => ({
  ...{ codice: 'PLC113612S01', titolo: 'In biblioteca', area: 'Cultura e biblioteca' },
  ...{ compiti: 'Prestito; Scaffali', mesi: 12, indennita: 400, ...changes },
})
