import type { ColumnTable, HeaderMatch, RowOf } from '#core/tabular/columns'
import { shownValue, type Finding, type Remark } from '#core/tabular/finding'
import type { TableRecord } from '#core/tabular/records'

/** A row with its findings; `values` is null when one of them is a fault. */
export interface TableRow<C extends ColumnTable> {
  row: number
  values: RowOf<C> | null
  findings: Finding[]
}

/** Reads every cell of a row, so that all its faults are told at once. */
export function readRow<C extends ColumnTable>(
  { row, cells }: TableRecord,
  header: HeaderMatch,
  columns: C
): TableRow<C> {
  const surplus = surplusFinding(row, cells, header.width)
  if (surplus) return { row, values: null, findings: [surplus] }
  const values: Record<string, unknown> = {}
  const findings: Finding[] = []
  for (const [key, column] of Object.entries(columns)) {
    const text = (cells[header.places.get(key) ?? -1] ?? '').trim()
    const reading = column.read(text)
    const remark = reading.ok ? reading.warning : reading.error
    if (reading.ok) values[key] = reading.value
    if (remark) findings.push(placed(remark, row, column.header, text, reading.ok))
  }
  const isGood = findings.every(({ severity }) => severity === 'warning')
  return { row, values: isGood ? (values as RowOf<C>) : null, findings }
}

/** More cells than headers: the values have slipped sideways, and cell by cell remarks would only mislead. */
function surplusFinding(row: number, cells: string[], width: number): Finding | null {
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== '')
  if (surplus.length === 0) return null
  return {
    row,
    column: '',
    value: shownValue(cells.map((cell) => cell.trim()).join(' · ')),
    severity: 'fault',
    code: 'surplus_cells',
    message: `La riga ha ${cells.length} celle, l’intestazione ${width}: di solito c’è un separatore dentro un valore. Metta quel valore tra virgolette.`,
  }
}

function placed(
  remark: Remark,
  row: number,
  column: string,
  text: string,
  isWarning: boolean
): Finding {
  const severity = isWarning ? 'warning' : 'fault'
  return { row, column, value: shownValue(text), severity, ...remark }
}
