import { ok, type Result } from '#core/result'
import type { Finding } from '#core/tabular/finding'
import { openTable } from '#core/tabular/open_table'
import type { Refusal } from '#core/tabular/refusal'
import type { HostKind } from '#hosts/host_kinds'
import type { HostValues } from '#hosts/host_values'
import { HOST_COLUMNS } from '#hosts/import/host_columns'
import { HostRepetitions } from '#hosts/import/host_repetitions'
import { assumptions, judgeRow } from '#hosts/import/judge_row'

/** A site as a row brings it; without a municipality it stays where it is, or is where its body is. */
export type ImportedSite = {
  name: string
  address: string
  postalCode: string | null
  municipalityCode: string | null
}

/** An agreement, known by the day on which it begins. */
export type ImportedAgreement = {
  number: string | null
  signedOn: string | null
  validFrom: string
  validTo: string | null
}

/** A body as the file brings it, with the sites of all its rows. `null`: the cell was empty, what is known stays. */
export type ImportedHost = Omit<HostValues, 'kind'> & {
  row: number
  kind: HostKind | null
  agreement: ImportedAgreement | null
  sites: (ImportedSite & { row: number })[]
}

/** What a file holds: `read` rows, of which `good` can be used. */
export type HostFile = {
  readAs: string
  read: number
  good: number
  ignoredColumns: string[]
  absentColumns: string[]
  hosts: ImportedHost[]
  findings: Finding[]
}

/** One good row, before the rows of one body are put together. */
export type HostRow = Omit<ImportedHost, 'sites'> & { site: ImportedSite | null }

/** Reads a CSV or XLSX of host bodies to its end. Rows with a fault stay out; several rows of one body bring its sites. */
export async function readHostFile(filePath: string): Promise<Result<HostFile, Refusal>> {
  const opened = await openTable(filePath, HOST_COLUMNS)
  if (!opened.ok) return opened
  const { readAs, rowCount, ignored, absent, rows } = opened.value
  const repetitions = new HostRepetitions()
  const findings: Finding[] = []
  let good = 0
  for await (const { row, values, findings: found } of rows()) {
    findings.push(...found)
    if (!values) continue
    const judged = judgeRow(row, values)
    const fault = judged.ok ? repetitions.take(judged.value) : judged.error
    findings.push(...(fault ? [fault] : assumptions(row, values)))
    if (!fault) good += 1
  }
  const { hosts } = repetitions
  const report = { readAs, read: rowCount, good, ignoredColumns: ignored, absentColumns: absent }
  return ok({ ...report, hosts, findings })
}
