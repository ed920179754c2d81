import type { Column, ColumnTable } from '#core/tabular/columns'
import type { Finding } from '#core/tabular/finding'
import { openTable } from '#core/tabular/open_table'
import { refusalSentence, type Refusal } from '#core/tabular/refusal'
import { scratchFile } from '#tests/support/scratch_file'

/** A column whose text is its value. */
export const plain = (header: string, extra: Partial<Column<string>> = {}): Column<string> => ({
  header,
  aliases: [],
  isRequired: true,
  read: (value) => ({ ok: true, value }),
  ...extra,
})

export const NAME_AND_CITY = { name: plain('nome'), city: plain('comune') }

/** All that is read of a file's bytes; fails when they are refused. */
export async function readTable(content: string | Buffer, columns: ColumnTable = NAME_AND_CITY) {
  const opened = await openTable(await scratchFile(content), columns)
  if (!opened.ok) throw new Error(refusalSentence(opened.error))
  const rows: { row: number; values: unknown[] | null }[] = []
  const findings: Finding[] = []
  for await (const { row, values, findings: found } of opened.value.rows()) {
    rows.push({ row, values: values && Object.values(values) })
    findings.push(...found)
  }
  return { ...opened.value, rows, findings, values: rows.map(({ values }) => values) }
}

/** Why a file's bytes are refused; fails when they are not. */
export async function refusalOf(
  content: string | Buffer,
  columns: ColumnTable = NAME_AND_CITY
): Promise<{ refusal: Refusal; sentence: string }> {
  const opened = await openTable(await scratchFile(content), columns)
  if (opened.ok) throw new Error(`It was not refused: ${opened.value.rowCount} rows`)
  return { refusal: opened.error, sentence: refusalSentence(opened.error) }
}

/** The code alone. */
export async function refusalCodeOf(content: string | Buffer): Promise<Refusal['code']> {
  const { refusal } = await refusalOf(content)
  return refusal.code
}
