import { searchable } from '#core/values/searchable'
import type HostBody from '#hosts/models/host_body'
import { municipalityOf } from '#hosts/geography'
import { placeOf } from '#hosts/place'

/** What can be written about a host body; dates are `yyyy-MM-dd`, the municipality its ISTAT code. */
export type HostValues = Pick<
  HostBody,
  | 'name'
  | 'kind'
  | 'codiceFiscale'
  | 'partitaIva'
  | 'codiceIpa'
  | 'pec'
  | 'municipalityCode'
  | 'permanentStaff'
  | 'adhesionAct'
  | 'adheredOn'
>

const KEYS: (keyof HostValues)[] = [
  'name',
  'kind',
  'codiceFiscale',
  'partitaIva',
  'codiceIpa',
  'pec',
  'municipalityCode',
  'permanentStaff',
  'adhesionAct',
  'adheredOn',
]

/** The values of a body as it stands. */
export const valuesOf = (host: HostBody) =>
  Object.fromEntries(KEYS.map((key) => [key, host[key]])) as unknown as HostValues

/** The names of the values in which two bodies differ. */
export const differences = (one: HostValues, other: HostValues) =>
  KEYS.filter((key) => (one[key] ?? null) !== (other[key] ?? null))

/** The values with what follows from them: province and region, and the text that searches look through. */
export const withPlace = (values: HostValues) => ({
  ...values,
  ...placeOf(values.municipalityCode),
  searchText: searchText(values),
})

/** It begins with the name, so that ordering by it puts Àgna beside Agna. */
function searchText({ name, codiceFiscale, codiceIpa, municipalityCode }: HostValues): string {
  const town = municipalityOf(municipalityCode)
  const parts = [name, codiceFiscale, codiceIpa, town?.name, town?.otherName]
  return searchable(parts.filter(Boolean).join(' ')).slice(0, 480)
}
