type Row = Record<string, string>

/** A form as people see it: everything is text, whether it came from the database or from the keyboard. */
export interface TypedForm<G extends string> {
  fields: Row
  /** Rows that are added, taken away and put in order; sent as `criteri.0.nome`. */
  rows: Record<G, Row[]>
}

/** Of each group: what a new row starts with, and the fields that tell a written row from a blank one. */
export type RowGroups<G extends string> = Record<G, { start: () => Row; telling: string[] }>

/** What was sent, whatever it is worth. */
export function typedFromBody<G extends string>(
  body: Record<string, unknown>,
  groups: RowGroups<G>
): TypedForm<G> {
  const typed = { fields: {} as Row, rows: noRows(groups) }
  for (const [name, value] of Object.entries(body)) {
    if (isGroup(name, groups)) typed.rows[name] = rowsFrom(value)
    else typed.fields[name] = textOf(value)
  }
  return typed
}

/**
 * Adds, takes away or moves a row: "aggiungi:criteri", "togli:criteri:2", "su:criteri:2", "giu:criteri:0".
 * @returns whether the order was one of these
 */
export function changeRows<G extends string>(
  typed: TypedForm<G>,
  order: string,
  groups: RowGroups<G>
): boolean {
  const [verb, group = '', place] = order.split(':')
  if (!isGroup(group, groups)) return false
  const rows = typed.rows[group]
  const at = Number(place)
  if (verb === 'aggiungi') rows.push(groups[group].start())
  else if (verb === 'togli') rows.splice(at, 1)
  else if (verb === 'su' && at > 0) rows.splice(at - 1, 0, ...rows.splice(at, 1))
  else if (verb === 'giu' && at < rows.length - 1) rows.splice(at + 1, 0, ...rows.splice(at, 1))
  return true
}

/** The same without the rows that were added and never written in. */
export function withoutBlankRows<G extends string>(
  { fields, rows }: TypedForm<G>,
  groups: RowGroups<G>
): TypedForm<G> {
  const kept = noRows(groups)
  for (const group of namesOf(groups)) {
    const { telling } = groups[group]
    kept[group] = rows[group].filter((row) => telling.some((name) => row[name]?.trim()))
  }
  return { fields, rows: kept }
}

/** What a validator reads: blank fields are absent ones. */
export function bodyOf({ fields, rows }: TypedForm<string>): Record<string, unknown> {
  const groups = Object.entries(rows).map(([group, list]) => [group, list.map(filled)])
  return { ...filled(fields), ...Object.fromEntries(groups) }
}

/** "on" for the boxes that are ticked. */
export const ticked = (flags: Record<string, boolean>): Row =>
  Object.fromEntries(Object.entries(flags).map(([name, isOn]) => [name, isOn ? 'on' : '']))

/** The body parser makes a list of few rows and an object of many; both keep their order. */
function rowsFrom(value: unknown): Row[] {
  const rows = value !== null && typeof value === 'object' ? Object.values(value) : []
  return rows
    .filter((row) => row !== null && typeof row === 'object')
    .map((row: object) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, textOf(text)]))
    )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const filled = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([, text]) => text.trim() !== ''))

const namesOf = <G extends string>(groups: RowGroups<G>) => Object.keys(groups) as G[]

const noRows = <G extends string>(groups: RowGroups<G>) =>
  Object.fromEntries(namesOf(groups).map((group) => [group, []])) as unknown as Record<G, Row[]>

const isGroup = <G extends string>(name: string, groups: RowGroups<G>): name is G =>
  Object.hasOwn(groups, name)
