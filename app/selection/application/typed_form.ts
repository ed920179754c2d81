/** A step as it was typed, right or wrong: single fields, and rows that repeat (`esperienza_1_cosa`). */
export interface TypedForm {
  fields: Record<string, string>
  rows: Record<string, Record<string, string>[]>
}

/** What a step asks: its fields, and the columns of what repeats. */
export interface FormShape {
  fields: string[]
  rows: Record<string, { columns: string[]; most: number }>
}

export const EMPTY_FORM: TypedForm = { fields: {}, rows: {} }

/** Nothing typed by a person is longer; a program's novel is cut. */
const LONGEST = 5000

/** Picks from what a form sent the fields of a step; a list of ticked boxes becomes one text with commas. */
export function collect(shape: FormShape, input: Record<string, unknown>): TypedForm {
  const fields = Object.fromEntries(shape.fields.map((name) => [name, textOf(input[name])]))
  const rows = Object.entries(shape.rows).map(([prefix, { columns, most }]) => {
    const places = Array.from({ length: most }, (_, index) => index + 1)
    const present = places.filter((place) =>
      columns.some((column) => `${prefix}_${place}_${column}` in input)
    )
    return [prefix, present.map((place) => rowOf(input, prefix, place, columns))] as const
  })
  return { fields, rows: Object.fromEntries(rows) }
}

/**
 * Adds or takes away a row, as the buttons of a form ask: `aggiungi:esperienza`, `togli:esperienza:2`. Null when the
 * button asks for something else; otherwise the form as it becomes, and the place of the page to show.
 */
export function withRowChange(
  shape: FormShape,
  form: TypedForm,
  wish: string
): { form: TypedForm; anchor: string } | null {
  const [verb, prefix, place] = wish.split(':')
  const kind = shape.rows[prefix ?? '']
  if (!kind || !['aggiungi', 'togli'].includes(verb)) return null
  const rows = [...(form.rows[prefix] ?? [])]
  if (verb === 'togli') rows.splice(Number(place) - 1, 1)
  // A page that shows one empty row of its own sends it along; before the first visit there is none.
  else if (rows.length < kind.most) rows.push({})
  const anchor = `${prefix}_${Math.max(1, verb === 'togli' ? Number(place) - 1 : rows.length)}`
  return { form: { ...form, rows: { ...form.rows, [prefix]: rows } }, anchor }
}

/** The rows of a kind in which something is written, each with its place on the page, counted from 1. */
export function writtenRows(form: TypedForm, prefix: string) {
  return (form.rows[prefix] ?? [])
    .map((row, index) => ({ row, place: index + 1 }))
    .filter(({ row }) => Object.values(row).some((text) => text !== ''))
}

/** Whether two people, or the same one twice, typed the same. */
export const isSameForm = (one: TypedForm, other: TypedForm): boolean =>
  JSON.stringify(normal(one)) === JSON.stringify(normal(other))

const normal = ({ fields, rows }: TypedForm) => [
  Object.entries(fields)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1)),
  Object.entries(rows)
    .map(([prefix, list]) => [
      prefix,
      list
        .map((row) => Object.entries(row).filter(([, text]) => text !== ''))
        .filter((row) => row.length > 0),
    ])
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
]

const rowOf = (input: Record<string, unknown>, prefix: string, place: number, columns: string[]) =>
  Object.fromEntries(
    columns.map((column) => [column, textOf(input[`${prefix}_${place}_${column}`])])
  )

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(',')
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value).replaceAll('\r\n', '\n').slice(0, LONGEST)
}
