import type { RowOf } from '#core/tabular/columns'
import type { Finding } from '#core/tabular/finding'
import { shownValue } from '#core/tabular/finding'
import { openTable } from '#core/tabular/open_table'
import type { Refusal } from '#core/tabular/refusal'
import { ok, type Result } from '#core/result'
import { readMunicipality } from '#hosts/geography'
import type { HostKind } from '#hosts/host_kinds'
import type { HostValues } from '#hosts/host_values'
import { HOST_COLUMNS } from '#hosts/import/host_columns'
import { HostRepetitions } from '#hosts/import/host_repetitions'
import { municipalitySentence } from '#hosts/place'

/** A site as a row brings it; without a municipality it stays where it is, or is where its body is. */
export type ImportedSite = {
  name: string
  address: string
  postalCode: string | null
  municipalityCode: string | null
}

/** A body as the file brings it, with the sites of all its rows. `null`: the cell was empty, what is known stays. */
export type ImportedHost = Omit<HostValues, 'kind'> & {
  row: number
  kind: HostKind | null
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

type Row = RowOf<typeof HOST_COLUMNS>
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
    if (fault) findings.push(fault)
    else good += 1
  }
  const { hosts } = repetitions
  const report = { readAs, read: rowCount, good, ignoredColumns: ignored, absentColumns: absent }
  return ok({ ...report, hosts, findings })
}

/** What only several cells together can tell: the municipality in its province, and the site. */
function judgeRow(row: number, values: Row): Result<HostRow, Finding> {
  const { municipality, province, siteName, siteAddress, sitePostalCode, siteMunicipality } = values
  const town = readMunicipality(municipality, province ?? undefined)
  if (!town) {
    const text = province ? `${municipality} (${province})` : municipality
    const message = municipalitySentence(municipality, province ?? undefined)
    return wrong(row, HOST_COLUMNS.municipality.header, text, 'municipality', message)
  }
  const host = bodyOf(row, values, town.code)
  if (![siteName, siteAddress, sitePostalCode, siteMunicipality].some(Boolean)) {
    return ok({ ...host, site: null })
  }
  if (!siteAddress) {
    const message =
      'Della sede manca l’indirizzo. Lo scriva, o lasci vuote tutte le celle della sede.'
    return wrong(row, HOST_COLUMNS.siteAddress.header, '', 'site_address', message)
  }
  const place = siteMunicipality ? siteTown(siteMunicipality, province) : null
  if (siteMunicipality && !place) {
    const message = municipalitySentence(siteMunicipality)
    const { header } = HOST_COLUMNS.siteMunicipality
    return wrong(row, header, siteMunicipality, 'municipality', message)
  }
  const site = {
    name: siteName ?? 'Sede',
    address: siteAddress,
    postalCode: sitePostalCode,
    municipalityCode: place?.code ?? null,
  }
  return ok({ ...host, site })
}

/** Homonyms are most likely of the body's own province; a site elsewhere says which. */
const siteTown = (text: string, province: string | null) =>
  readMunicipality(text, province ?? undefined) ?? readMunicipality(text)

function bodyOf(row: number, values: Row, municipalityCode: string): Omit<ImportedHost, 'sites'> {
  const { name, codiceFiscale, partitaIva, codiceIpa, pec } = values
  const { permanentStaff, adhesionAct, adheredOn } = values
  return {
    ...{ row, name, kind: values.kind, codiceFiscale, partitaIva, codiceIpa },
    ...{ pec, municipalityCode, permanentStaff, adhesionAct, adheredOn },
  }
}

function wrong(row: number, column: string, text: string, code: string, message: string) {
  const finding = {
    row,
    column,
    value: shownValue(text),
    severity: 'fault',
    code,
    message,
  } as const
  return { ok: false as const, error: finding }
}
