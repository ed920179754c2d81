/** One line of a table, as text. `row` is the number that a spreadsheet shows at its side: the header is usually 1. */
export interface TableRecord {
  row: number
  cells: string[]
}

/** A file that was recognised. `records` starts again from the first row each time, blank rows left out. */
export interface RecordSource {
  /** "letto come UTF-8, separatore «;»" */
  readAs: string
  records(): AsyncIterable<TableRecord>
}

export const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')
