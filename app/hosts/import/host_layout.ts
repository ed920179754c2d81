import { writeCsv, type CsvColumn } from '#core/tabular/write_csv'
import { writeXlsx } from '#core/tabular/write_xlsx'
import { slashedDate } from '#core/values/italian_date'
import { municipalityOf } from '#hosts/geography'
import { HOST_KINDS } from '#hosts/host_kinds'
import type Agreement from '#hosts/models/agreement'
import type { HostValues } from '#hosts/host_values'
import { HOST_COLUMNS } from '#hosts/import/host_columns'

type SiteCells = {
  name: string
  address: string
  postalCode: string | null
  municipalityCode: string
}

type AgreementCells = Pick<Agreement, 'number' | 'signedOn' | 'validFrom' | 'validTo'>

/** A body beside one of its sites: a body with several takes several rows, one without any takes one.
 * Its agreement is the latest. */
export type ExportedRow = {
  host: HostValues
  site: SiteCells | null
  agreement: AgreementCells | null
}

/** One for each column of the import, under the same header: what goes out comes back in. */
const CELLS: Record<keyof typeof HOST_COLUMNS, CsvColumn<ExportedRow>['value']> = {
  name: ({ host }) => host.name,
  kind: ({ host }) => HOST_KINDS[host.kind],
  codiceFiscale: ({ host }) => host.codiceFiscale,
  partitaIva: ({ host }) => host.partitaIva,
  codiceIpa: ({ host }) => host.codiceIpa,
  pec: ({ host }) => host.pec,
  municipality: ({ host }) => municipalityOf(host.municipalityCode)?.name,
  province: ({ host }) => municipalityOf(host.municipalityCode)?.province.code,
  permanentStaff: ({ host }) => host.permanentStaff,
  adhesionAct: ({ host }) => host.adhesionAct,
  adheredOn: ({ host }) => host.adheredOn && slashedDate(host.adheredOn),
  siteName: ({ site }) => site?.name,
  siteAddress: ({ site }) => site?.address,
  sitePostalCode: ({ site }) => site?.postalCode,
  siteMunicipality: ({ site }) => site && townLabel(site.municipalityCode),
  agreementNumber: ({ agreement }) => agreement?.number,
  agreementSignedOn: ({ agreement }) => agreement && slashedDate(agreement.signedOn),
  agreementFrom: ({ agreement }) => agreement && slashedDate(agreement.validFrom),
  agreementTo: ({ agreement }) => agreement?.validTo && slashedDate(agreement.validTo),
}

/** The columns of the export and of the layout. */
export const HOST_SHEET = Object.entries(HOST_COLUMNS).map(([key, { header }]) => ({
  header,
  value: CELLS[key as keyof typeof HOST_COLUMNS],
}))

const SHEET = { sheet: 'Enti ospitanti' }

/** The bodies as a file, streamed. */
export const hostSheet = (
  format: 'csv' | 'xlsx',
  rows: Iterable<ExportedRow> | AsyncIterable<ExportedRow>
) => (format === 'csv' ? writeCsv(HOST_SHEET, rows) : writeXlsx(HOST_SHEET, rows, SHEET))

/** The layout that people download: the header and one invented body. */
export const hostLayout = (format: 'csv' | 'xlsx') => hostSheet(format, [EXAMPLE])

const EXAMPLE: ExportedRow = {
  host: {
    name: 'Comune di Esempio',
    kind: 'municipality',
    codiceFiscale: '00123450132',
    partitaIva: '00123450132',
    codiceIpa: 'c_x000',
    pec: 'protocollo@pec.comune.example',
    municipalityCode: '097042',
    permanentStaff: 42,
    adhesionAct: 'Delibera di Giunta n. 84 del 12.5.2026',
    adheredOn: '2026-05-12',
  },
  site: {
    name: 'Biblioteca civica',
    address: 'piazza Diaz 1',
    postalCode: '23900',
    municipalityCode: '097042',
  },
  agreement: {
    number: '318/2026',
    signedOn: '2026-05-20',
    validFrom: '2026-06-01',
    validTo: '2028-05-31',
  },
}

/** Homonyms exist, so the site's town says its province. */
function townLabel(code: string) {
  const town = municipalityOf(code)
  return town && `${town.name} (${town.province.code})`
}
