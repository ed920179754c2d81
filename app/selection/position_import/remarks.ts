import { shownValue, type Finding } from '#core/tabular/finding'
import {
  POSITION_COLUMNS,
  type PositionCells,
  type PositionColumn,
} from '#selection/position_import/position_columns'

/** A row of the file with its cells. */
export interface FileRow {
  row: number
  cells: PositionCells
}

/** Collects what is wrong or odd, each at its cell. */
export class Remarks {
  readonly findings: Finding[] = []

  /** The row, or what is made of it, stays out. */
  fault({ row, cells }: FileRow, column: PositionColumn, code: string, message: string) {
    this.#add(row, column, cells[column], 'fault', code, message)
  }

  /** To be looked at: nothing stays out for it. */
  warn({ row, cells }: FileRow, column: PositionColumn, code: string, message: string) {
    this.#add(row, column, cells[column], 'warning', code, message)
  }

  get hasFaults() {
    return this.findings.some(({ severity }) => severity === 'fault')
  }

  #add(
    row: number,
    column: PositionColumn,
    value: string,
    severity: Finding['severity'],
    code: string,
    message: string
  ) {
    const { header } = POSITION_COLUMNS[column]
    this.findings.push({ row, column: header, value: shownValue(value), severity, code, message })
  }
}
