import { shownValue, type Finding } from '#core/tabular/finding'
import { INTERNSHIP_COLUMNS } from '#internships/import/internship_columns'

type Place = { row: number; column: keyof typeof INTERNSHIP_COLUMNS; value: string }

/** What keeps a row out, at its cell. */
export const faultAt = (place: Place, code: string, message: string) =>
  remark(place, 'fault', code, message)

/** What should be looked at: the row goes on. */
export const warningAt = (place: Place, code: string, message: string) =>
  remark(place, 'warning', code, message)

const remark = (
  { row, column, value }: Place,
  severity: Finding['severity'],
  code: string,
  message: string
): Finding => {
  const { header } = INTERNSHIP_COLUMNS[column]
  return { row, column: header, value: shownValue(value), severity, code, message }
}
