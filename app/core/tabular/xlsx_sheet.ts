import { MAX_COLUMNS, MAX_SHEET_LINES } from '#core/tabular/limits'
import type { TableRecord } from '#core/tabular/records'
import { TableRefused } from '#core/tabular/refusal'
import type { Book } from '#core/tabular/xlsx_book'
import { shownNumber } from '#core/tabular/xlsx_formats'
import type { XmlGatherer } from '#core/tabular/xml'

interface Cell {
  column: number
  type: string
  style: number
  text: string
}

/** Gathers the rows of one sheet from its XML. A formula counts as the result that the workbook keeps of it. */
export class SheetRows implements XmlGatherer<TableRecord> {
  #ready: TableRecord[] = []
  #row: TableRecord = { row: 0, cells: [] }
  #cell: Cell | null = null
  #nextColumn = 0
  #isValue = false
  #isPhonetic = false

  constructor(private book: Book) {}

  /** The rows completed since the last call. */
  take(): TableRecord[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  open(name: string, attributes: Record<string, string>) {
    this.#isValue = name === 'v' || name === 't'
    if (name === 'row') this.#startRow(attributes.r)
    else if (name === 'rPh') this.#isPhonetic = true
    else if (name === 'c') this.#cell = this.#newCell(attributes)
  }

  text(text: string) {
    if (this.#isValue && !this.#isPhonetic && this.#cell) this.#cell.text += text
  }

  close(name: string) {
    this.#isValue = false
    if (name === 'row') this.#ready.push(this.#row)
    else if (name === 'rPh') this.#isPhonetic = false
    else if (name === 'c') this.#keepCell()
  }

  #startRow(reference: string | undefined) {
    const row = Number(reference ?? this.#row.row + 1)
    if (row > MAX_SHEET_LINES) throw new TableRefused({ code: 'too_many_rows' })
    this.#row = { row, cells: [] }
    this.#nextColumn = 0
  }

  #newCell({ r: reference, t: type = 'n', s: style = '0' }: Record<string, string>): Cell {
    const column = reference ? columnIndex(reference) : this.#nextColumn
    this.#nextColumn = column + 1
    return { column, type, style: Number(style), text: '' }
  }

  /** One column past the limit is kept, so that the header shows that there are too many. */
  #keepCell() {
    const cell = this.#cell
    this.#cell = null
    if (!cell || cell.text === '' || cell.column > MAX_COLUMNS) return
    const { cells } = this.#row
    while (cells.length < cell.column) cells.push('')
    cells[cell.column] = unescaped(this.#shown(cell))
  }

  #shown({ type, text, style }: Cell): string {
    const { sharedTexts, formats, startsIn1904 } = this.book
    if (type === 's') return sharedTexts[Number(text)] ?? ''
    if (type === 'b') return text === '1' ? 'VERO' : 'FALSO'
    if (type === 'n') return shownNumber(text, formats[style] ?? 'number', startsIn1904)
    return text
  }
}

/** "C7" is column 2: the letters count in base 26, without a zero. */
function columnIndex(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/[^A-Z]/gi, '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

/** ECMA-376 part 1, 22.4.2.4: characters that XML cannot hold are written _x000D_. */
const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  )
