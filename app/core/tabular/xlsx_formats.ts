import { DateTime } from 'luxon'
import { readXml } from '#core/tabular/xml'

/** How a workbook shows a number. The list of a workbook is indexed by the style number of a cell. */
export type CellFormat = 'number' | 'date' | 'time'

/** ECMA-376 part 1, 18.8.30: the formats that every workbook has without writing them. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22])
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 45, 46, 47])

/** The format of each cell style, from the part `styles.xml`. */
export async function cellFormats(chunks: AsyncIterable<Buffer>): Promise<CellFormat[]> {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isCellStyle = false
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode)
      if (name === 'xf' && isCellStyle) formats.push(formatOf(Number(attributes.numFmtId), codes))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}

/**
 * A number as an Italian sees it in the cell: 13,5 · 24/11/2026 · 13:30. The noise that binary sums leave after the
 * fifteenth digit is dropped, as Excel drops it.
 */
export function shownNumber(raw: string, format: CellFormat, startsIn1904: boolean): string {
  const value = Number(Number(raw).toPrecision(15))
  if (Number.isNaN(value)) return raw
  if (format === 'date') return shownDate(value, startsIn1904)
  if (format === 'time') return shownTime(value)
  return plainDigits(value).replace('.', ',')
}

function formatOf(id: number, codes: Map<number, string>): CellFormat {
  if (BUILT_IN_DATES.has(id)) return 'date'
  if (BUILT_IN_TIMES.has(id)) return 'time'
  const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/[dy]/i.test(code)) return 'date'
  return /h|s|\[m/i.test(code) ? 'time' : 'number'
}

/** Day 1 is 1 January 1900 and 1900 counts as a leap year, so from March on day 0 is 30 December 1899. */
function shownDate(days: number, startsIn1904: boolean): string {
  const first = startsIn1904 ? DateTime.utc(1904, 1, 1) : DateTime.utc(1899, 12, 30)
  const date = first.plus({ days: Math.floor(days) })
  const minutes = Math.round((days % 1) * 1440)
  return minutes ? date.plus({ minutes }).toFormat('dd/MM/yyyy HH:mm') : date.toFormat('dd/MM/yyyy')
}

function shownTime(days: number): string {
  const minutes = Math.round(days * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Long codes typed as numbers stay digits: no 8,0E+10. */
const plainDigits = (value: number) =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value)
