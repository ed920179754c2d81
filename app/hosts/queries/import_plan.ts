import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Finding } from '#core/tabular/finding'
import { differences, valuesOf, type HostValues } from '#hosts/host_values'
import { kindNamedBy } from '#hosts/host_kinds'
import type { ImportedHost } from '#hosts/import/host_file'
import { inChunks } from '#hosts/import/chunks'
import HostBody from '#hosts/models/host_body'
import {
  knownParts,
  plannedAgreement,
  plannedSites,
  type KnownParts,
  type PlannedAgreement,
  type PlannedSite,
} from '#hosts/queries/import_parts'

/** Bodies new, changed and as they were; sites and agreements new and changed. */
export type PlanCounts = {
  created: number
  changed: number
  unchanged: number
  newSites: number
  changedSites: number
  newAgreements: number
  changedAgreements: number
}

/** What a body of the file becomes. */
export type PlannedHost = {
  imported: ImportedHost
  existing: HostBody | null
  values: HostValues
  isChanged: boolean
  /** Those to be written, under the name and address by which they are known. */
  sites: PlannedSite[]
  agreement: PlannedAgreement | null
}

/** What a confirmation did; `leftOut`: bodies that could not be written any more. */
export type ImportOutcome = PlanCounts & { leftOut: number }

export type ImportPlan = { planned: PlannedHost[]; findings: Finding[]; counts: PlanCounts }

/**
 * Lays the bodies of a file beside the network, a few hundred a query. Those whose codice IPA belongs to a body outside
 * the file are left out with a fault.
 * @param trx locks the bodies found, so that what is planned is what is written
 */
export async function planImport(
  hosts: ImportedHost[],
  trx?: TransactionClientContract
): Promise<ImportPlan> {
  const known = await knownHosts(hosts, trx)
  const parts = await knownParts([...known.values()], trx)
  const findings = stolenCodes(hosts, await codeHolders(hosts, trx))
  const stolen = new Set(findings.map(({ row }) => row))
  const planned = hosts
    .filter(({ row }) => !stolen.has(row))
    .map((host) => planOne(host, known.get(host.codiceFiscale) ?? null, parts))
  const archived = planned.filter(({ existing }) => existing?.archivedAt)
  findings.push(...archived.map(({ imported }) => archivedWarning(imported)))
  return { planned, findings, counts: countsOf(planned) }
}

async function knownHosts(hosts: ImportedHost[], trx?: TransactionClientContract) {
  const found = await inChunks(hosts, (chunk) => {
    const codes = chunk.map(({ codiceFiscale }) => codiceFiscale)
    const query = HostBody.query({ client: trx }).whereIn('codiceFiscale', codes)
    return trx ? query.forUpdate() : query
  })
  return new Map(found.map((host) => [host.codiceFiscale, host]))
}

/** Who in the network has the codes IPA that the file gives, by code. */
async function codeHolders(hosts: ImportedHost[], trx?: TransactionClientContract) {
  const codes = hosts.flatMap(({ codiceIpa }) => codiceIpa ?? [])
  const holders = await inChunks(codes, (chunk) =>
    HostBody.query({ client: trx }).whereIn('codiceIpa', chunk)
  )
  return new Map(holders.map((holder) => [holder.codiceIpa!, holder]))
}

/**
 * Codes IPA that another body keeps. Two bodies of the file may exchange theirs; who is left out keeps its own, and may so
 * leave out a third.
 */
function stolenCodes(hosts: ImportedHost[], holders: Map<string, HostBody>): Finding[] {
  const staying = new Map(hosts.map((host) => [host.codiceFiscale, host]))
  const findings: Finding[] = []
  for (let before = -1; before !== findings.length;) {
    before = findings.length
    for (const host of staying.values()) {
      const holder = holders.get(host.codiceIpa ?? '')
      if (!holder || holder.codiceFiscale === host.codiceFiscale) continue
      if (staying.get(holder.codiceFiscale)?.codiceIpa) continue
      findings.push(stolenFault(host, holder))
      staying.delete(host.codiceFiscale)
    }
  }
  return findings
}

function planOne(
  imported: ImportedHost,
  existing: HostBody | null,
  known: KnownParts
): PlannedHost {
  const values = overlaid(imported, existing)
  const isChanged = existing === null || differences(valuesOf(existing), values).length > 0
  const sites = plannedSites(imported, existing, values.municipalityCode, known)
  const agreement = plannedAgreement(imported, existing, known)
  return { imported, existing, values, isChanged, sites, agreement }
}

/** What the file says over what is known: an empty cell takes nothing away. */
function overlaid(imported: ImportedHost, existing: HostBody | null): HostValues {
  const { row, sites, agreement, kind, ...given } = imported
  const said = Object.entries(given).filter(([, value]) => value !== null)
  const guessed = existing?.kind ?? kindNamedBy(imported.name) ?? 'other'
  return {
    ...(existing ? valuesOf(existing) : given),
    ...(Object.fromEntries(said) as Omit<HostValues, 'kind'>),
    kind: kind ?? guessed,
  }
}

function countsOf(planned: PlannedHost[]): PlanCounts {
  const sites = planned.flatMap((one) => one.sites)
  const agreements = planned.flatMap(({ agreement }) => agreement ?? [])
  const created = planned.filter(({ existing }) => existing === null).length
  const changed = planned.filter(({ existing, isChanged }) => existing && isChanged).length
  return {
    created,
    changed,
    unchanged: planned.length - created - changed,
    newSites: sites.filter(({ isNew }) => isNew).length,
    changedSites: sites.filter(({ isNew }) => !isNew).length,
    newAgreements: agreements.filter(({ id }) => id === null).length,
    changedAgreements: agreements.filter(({ id }) => id !== null).length,
  }
}

const stolenFault = ({ row, codiceIpa }: ImportedHost, holder: HostBody): Finding => ({
  row,
  column: 'codice_ipa',
  value: codiceIpa!,
  severity: 'fault',
  code: 'ipa_taken',
  message: `È già il codice IPA di ${holder.name}, che ha un altro codice fiscale. Controlli i due codici.`,
})

const archivedWarning = ({ row, name }: ImportedHost): Finding => ({
  row,
  column: '',
  value: name,
  severity: 'warning',
  code: 'archived',
  message: 'Questo ente è archiviato: i dati si aggiornano, ma resta archiviato.',
})
