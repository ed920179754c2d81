import { clock } from '#core/clock'
import { searchable } from '#core/values/searchable'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import type Account from '#accounts/models/account'
import { municipalityOf } from '#hosts/geography'
import { placeOf } from '#hosts/place'
import HostBody from '#hosts/models/host_body'
import HostOfficer from '#hosts/models/host_officer'
import Site from '#hosts/models/site'

let made = 0

/** A municipality of the province of Lecco, unless told otherwise; each with a codice fiscale of its own. */
export function createHostBody(values: Partial<HostBody> = {}): Promise<HostBody> {
  made += 1
  const name = values.name ?? `Comune di Prova ${made}`
  const codiceFiscale = taxNumber(`8${String(made).padStart(9, '0')}`)
  const now = clock.now()
  return HostBody.create({
    name,
    kind: 'municipality',
    codiceFiscale,
    partitaIva: null,
    codiceIpa: `c_p${made}`,
    pec: `comune.prova${made}@pec.example`,
    permanentStaff: 40,
    adhesionAct: `Delibera di Giunta n. ${made} del 12.5.2026`,
    adheredOn: '2026-05-12',
    archivedAt: null,
    searchText: searchable(`${name} ${values.codiceFiscale ?? codiceFiscale} ${townOf(values)}`),
    revision: 1,
    createdAt: now,
    updatedAt: now,
    ...placeOf(values.municipalityCode ?? '097042'),
    ...values,
  })
}

/** A site of a host body, where the body is. */
export const createSite = (host: HostBody, values: Partial<Site> = {}): Promise<Site> =>
  Site.create({
    hostBodyId: host.id,
    name: 'Municipio',
    address: 'piazza Diaz 1',
    postalCode: '23900',
    archivedAt: null,
    createdAt: clock.now(),
    ...placeOf(values.municipalityCode ?? host.municipalityCode),
    ...values,
  })

/** Somebody who acts for a host body. */
export async function createOfficer(host: HostBody): Promise<Account> {
  const account = await AccountFactory.merge({ role: 'hostOfficer' }).create()
  await HostOfficer.create({ hostBodyId: host.id, accountId: account.id, createdAt: clock.now() })
  return account
}

const townOf = ({ municipalityCode }: Partial<HostBody>) =>
  municipalityOf(municipalityCode ?? '097042')!.name

/** Ten digits with the check digit of the partita IVA. */
export function taxNumber(tenDigits: string): string {
  const sum = [...tenDigits].reduce((total, digit, index) => {
    const weight = Number(digit) * (index % 2 ? 2 : 1)
    return total + (weight > 9 ? weight - 9 : weight)
  }, 0)
  return `${tenDigits}${(10 - (sum % 10)) % 10}`
}
