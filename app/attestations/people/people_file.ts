import { PEOPLE_COLUMNS } from '#attestations/people/people_columns'
import { PeopleRepetitions } from '#attestations/people/people_repetitions'
import { ok, type Result } from '#core/result'
import type { RowOf } from '#core/tabular/columns'
import type { Finding } from '#core/tabular/finding'
import { openTable, type Table } from '#core/tabular/open_table'
import type { Refusal } from '#core/tabular/refusal'
import { matchesName } from '#core/values/codice_fiscale'

/** A good row: names fit to be printed, `mobile` in E.164, `minutes` of attendance; null where the cell was empty. */
export type Person = RowOf<typeof PEOPLE_COLUMNS> & { row: number }

/** Part of a file: up to 500 rows' worth of people, and everything found in those rows. */
export interface PeopleChunk {
  people: Person[]
  findings: Finding[]
}

/** What was made of a file. `read` = `good` + `faulty`; warnings count findings, not rows. */
export interface PeopleReport {
  fileName: string
  /** "letto come UTF-8, separatore «;»" */
  readAs: string
  read: number
  good: number
  faulty: number
  warnings: number
  ignoredColumns: string[]
  absentColumns: string[]
}

/** The layout that people download: the header and one invented person. With a mark, so that Excel keeps the accents. */
export const PEOPLE_LAYOUT_CSV = [
  '\uFEFFnome;cognome;codice_fiscale;email;cellulare;ore',
  'Mario;Rossi;RSSMRA89T13F205B;mario.rossi@posta.example;333 1234567;13,5',
  '',
].join('\r\n')

const ROWS_PER_CHUNK = 500

/**
 * Reads a CSV or XLSX of people, handing on each chunk as soon as it is read and waiting for it to be stored: of 50,000
 * rows no more than one chunk is in memory. A file that is refused hands on nothing.
 * @param originalName what the person called the file; it is only shown
 */
export async function readPeopleFile(
  filePath: string,
  originalName: string,
  onChunk: (chunk: PeopleChunk) => void | Promise<void>
): Promise<Result<PeopleReport, Refusal>> {
  const opened = await openTable(filePath, PEOPLE_COLUMNS)
  if (!opened.ok) return opened
  const report = newReport(originalName, opened.value)
  for await (const chunk of peopleChunks(opened.value)) {
    report.good += chunk.people.length
    report.warnings += chunk.findings.filter(({ severity }) => severity === 'warning').length
    await onChunk(chunk)
  }
  return ok({ ...report, faulty: report.read - report.good })
}

const newReport = (fileName: string, table: Table<typeof PEOPLE_COLUMNS>): PeopleReport => ({
  fileName,
  readAs: table.readAs,
  read: table.rowCount,
  good: 0,
  faulty: 0,
  warnings: 0,
  ignoredColumns: table.ignored,
  absentColumns: table.absent,
})

async function* peopleChunks(table: Table<typeof PEOPLE_COLUMNS>): AsyncGenerator<PeopleChunk> {
  const repetitions = new PeopleRepetitions()
  let chunk: PeopleChunk = { people: [], findings: [] }
  let rows = 0
  for await (const { row, values, findings } of table.rows()) {
    chunk.findings.push(...findings)
    if (values) {
      const person = { row, ...values }
      chunk.people.push(person)
      chunk.findings.push(...codeAgainstName(person), ...repetitions.check(person))
    }
    rows += 1
    if (rows % ROWS_PER_CHUNK > 0) continue
    yield chunk
    chunk = { people: [], findings: [] }
  }
  if (rows % ROWS_PER_CHUNK > 0) yield chunk
}

/** A code is never refused for this: names change, and registry offices transliterate in their own way. */
function codeAgainstName({ row, codiceFiscale, firstName, lastName }: Person): Finding[] {
  if (!codiceFiscale || matchesName(codiceFiscale, firstName, lastName)) return []
  const isSwapped = matchesName(codiceFiscale, lastName, firstName)
  const message = isSwapped
    ? `Nome e cognome sembrano scambiati: il codice è di «${firstName}» come cognome. Controlli le due colonne.`
    : `Le prime sei lettere non sono quelle di ${firstName} ${lastName}. Controlli che il codice sia della persona giusta; se lo è, prosegua.`
  return [
    {
      row,
      column: 'codice_fiscale',
      value: codiceFiscale,
      severity: 'warning',
      code: isSwapped ? 'names_swapped' : 'other_name',
      message,
    },
  ]
}
