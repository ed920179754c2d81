import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inChunks } from '#hosts/import/chunks'
import type { ImportedHost, ImportedSite } from '#hosts/import/host_file'
import { siteKey } from '#hosts/import/host_repetitions'
import Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'

type SiteValues = Pick<Site, 'name' | 'address' | 'postalCode' | 'municipalityCode'>
type AgreementValues = Pick<Agreement, 'number' | 'signedOn' | 'validFrom' | 'validTo'>

/** A site to be written, under the name and address by which it is known. */
export type PlannedSite = { values: SiteValues; isNew: boolean }

/** An agreement to be written; one without an id is new. */
export type PlannedAgreement = { id: number | null; values: AgreementValues }

/** Sites and agreements of the bodies of a file, by body and by what they are known by. */
export type KnownParts = { sites: Map<string, Site>; agreements: Map<string, Agreement> }

/** What bodies have already, a few hundred a query. */
export async function knownParts(
  hosts: HostBody[],
  trx?: TransactionClientContract
): Promise<KnownParts> {
  const ids = hosts.map(({ id }) => id)
  const sites = await inChunks(ids, (chunk) =>
    Site.query({ client: trx }).whereIn('hostBodyId', chunk)
  )
  const agreements = await inChunks(ids, (chunk) =>
    Agreement.query({ client: trx }).whereIn('hostBodyId', chunk)
  )
  return {
    sites: new Map(sites.map((site) => [`${site.hostBodyId}|${siteKey(site)}`, site])),
    agreements: new Map(agreements.map((one) => [`${one.hostBodyId}|${one.validFrom}`, one])),
  }
}

/** The sites of a body that are new or change; without a municipality a new one is where its body is. */
export const plannedSites = (
  imported: ImportedHost,
  existing: HostBody | null,
  hostTown: string,
  known: KnownParts
): PlannedSite[] =>
  imported.sites.flatMap((site) => {
    const found = existing ? known.sites.get(`${existing.id}|${siteKey(site)}`) : undefined
    return plannedSite(site, found, hostTown)
  })

/** A known site keeps its name and address as they are written, and what the file does not say. */
function plannedSite(site: ImportedSite, found: Site | undefined, hostTown: string) {
  const { name, address } = found ?? site
  const postalCode = site.postalCode ?? found?.postalCode ?? null
  const municipalityCode = site.municipalityCode ?? found?.municipalityCode ?? hostTown
  const isSame = found?.postalCode === postalCode && found?.municipalityCode === municipalityCode
  const values = { name, address, postalCode, municipalityCode }
  return found && isSame ? [] : [{ values, isNew: !found }]
}

/** The agreement of a body, when it is new or changes: known by its first day, it keeps what the file does not say. */
export function plannedAgreement(
  { agreement }: ImportedHost,
  existing: HostBody | null,
  known: KnownParts
): PlannedAgreement | null {
  if (!agreement) return null
  const { validFrom } = agreement
  const found = existing ? known.agreements.get(`${existing.id}|${validFrom}`) : undefined
  const values = {
    number: agreement.number ?? found?.number ?? null,
    signedOn: agreement.signedOn ?? found?.signedOn ?? validFrom,
    validFrom,
    validTo: agreement.validTo ?? found?.validTo ?? null,
  }
  const keys = ['number', 'signedOn', 'validTo'] as const
  const isSame = found && keys.every((key) => found[key] === values[key])
  return isSame ? null : { id: found?.id ?? null, values }
}
