import { ok, type Result } from '#core/result'
import type { RowOf } from '#core/tabular/columns'
import { shownValue, type Finding } from '#core/tabular/finding'
import { readMunicipality } from '#hosts/geography'
import { HOST_COLUMNS } from '#hosts/import/host_columns'
import type {
  HostRow,
  ImportedAgreement,
  ImportedHost,
  ImportedSite,
} from '#hosts/import/host_file'
import { municipalitySentence } from '#hosts/place'

type Row = RowOf<typeof HOST_COLUMNS>
type Judged<T> = Result<T, Finding>

/** What only several cells together can tell: the municipality in its province, the site, the agreement. */
export function judgeRow(row: number, values: Row): Judged<HostRow> {
  const { municipality, province } = values
  const town = readMunicipality(municipality, province ?? undefined)
  if (!town) {
    const text = province ? `${municipality} (${province})` : municipality
    const message = municipalitySentence(municipality, province ?? undefined)
    return wrong(row, 'municipality', text, 'municipality', message)
  }
  const site = judgeSite(row, values)
  if (!site.ok) return site
  const agreement = judgeAgreement(row, values)
  if (!agreement.ok) return agreement
  return ok({
    ...bodyOf(row, values, town.code),
    site: site.value,
    agreement: agreement.value,
  })
}

/** What a good row leaves out and we fill in, told as warnings. */
export function assumptions(row: number, values: Row): Finding[] {
  if (!values.agreementFrom || values.agreementSignedOn) return []
  const message = 'Manca la data della firma: se la convenzione è nuova, usiamo quella di inizio.'
  const column = HOST_COLUMNS.agreementSignedOn.header
  return [{ row, column, value: '', severity: 'warning', code: 'signature_assumed', message }]
}

function judgeSite(row: number, values: Row): Judged<ImportedSite | null> {
  const { province, siteName, siteAddress, sitePostalCode, siteMunicipality } = values
  if (![siteName, siteAddress, sitePostalCode, siteMunicipality].some(Boolean)) return ok(null)
  if (!siteAddress) {
    const message =
      'Della sede manca l’indirizzo. Lo scriva, o lasci vuote tutte le celle della sede.'
    return wrong(row, 'siteAddress', '', 'site_address', message)
  }
  const place = siteMunicipality ? siteTown(siteMunicipality, province) : null
  if (siteMunicipality && !place) {
    const message = municipalitySentence(siteMunicipality)
    return wrong(row, 'siteMunicipality', siteMunicipality, 'municipality', message)
  }
  return ok({
    name: siteName ?? 'Sede',
    address: siteAddress,
    postalCode: sitePostalCode,
    municipalityCode: place?.code ?? null,
  })
}

/** Homonyms are most likely of the body's own province; a site elsewhere says which. */
const siteTown = (text: string, province: string | null) =>
  readMunicipality(text, province ?? undefined) ?? readMunicipality(text)

function judgeAgreement(row: number, values: Row): Judged<ImportedAgreement | null> {
  const { agreementNumber: number, agreementSignedOn: signedOn } = values
  const { agreementFrom: validFrom, agreementTo: validTo } = values
  if (![number, signedOn, validFrom, validTo].some(Boolean)) return ok(null)
  if (!validFrom) {
    const message =
      'Della convenzione manca la data di inizio. La scriva, o lasci vuote tutte le celle della convenzione.'
    return wrong(row, 'agreementFrom', '', 'agreement_start', message)
  }
  if (validTo && validTo < validFrom) {
    const message = 'La convenzione finisce prima di cominciare. Controlli le due date.'
    return wrong(row, 'agreementTo', validTo, 'agreement_order', message)
  }
  return ok({ number, signedOn, validFrom, validTo })
}

function bodyOf(row: number, values: Row, municipalityCode: string) {
  const { name, codiceFiscale, partitaIva, codiceIpa, pec } = values
  const { permanentStaff, adhesionAct, adheredOn } = values
  return {
    ...{ row, name, kind: values.kind, codiceFiscale, partitaIva, codiceIpa },
    ...{ pec, municipalityCode, permanentStaff, adhesionAct, adheredOn },
  } satisfies Omit<ImportedHost, 'sites' | 'agreement'>
}

function wrong(
  row: number,
  key: keyof typeof HOST_COLUMNS,
  text: string,
  code: string,
  message: string
): { ok: false; error: Finding } {
  const column = HOST_COLUMNS[key].header
  return {
    ok: false,
    error: { row, column, value: shownValue(text), severity: 'fault', code, message },
  }
}
