import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { withPlace } from '#hosts/host_values'
import { inChunks } from '#hosts/import/chunks'
import HostImport from '#hosts/models/host_import'
import { placeOf } from '#hosts/place'
import { planImport, type ImportPlan, type PlannedHost } from '#hosts/queries/import_plan'

/**
 * Writes the good rows of an upload into the network, all of them or none. Uploads are locked, so that a
 * second confirmation finds it done. The plan is made anew: what others changed since the dry run counts.
 */
export class ConfirmImport {
  constructor(private actor: Account) {}

  async handle({ id }: HostImport): Promise<HostImport> {
    return db.transaction(async (trx) => {
      await oneAtATime(trx)
      const upload = await HostImport.findOrFail(id, { client: trx })
      if (upload.confirmedAt) return upload
      const plan = await planImport(upload.hosts, trx)
      await write(plan, trx)
      const leftOut = upload.hosts.length - plan.planned.length
      upload.merge({ outcome: { ...plan.counts, leftOut }, confirmedAt: clock.now() })
      await upload.save()
      const details = { fileName: upload.fileName, ...upload.outcome }
      const subject = { type: 'host_import', id }
      await record(this.actor, 'host_bodies.imported', subject, details, trx)
      return upload
    })
  }
}

/** Two uploads may bring the same new body: all those that wait are locked, always in the same order. */
const oneAtATime = (trx: TransactionClientContract) =>
  trx.from('host_imports').whereNull('confirmed_at').orderBy('id').forUpdate().select('id')

async function write({ planned }: ImportPlan, trx: TransactionClientContract) {
  const toWrite = planned.filter(({ isChanged }) => isChanged)
  await freeIpaCodes(toWrite, trx)
  await insert(trx, 'host_bodies', toWrite.map(hostRow), ['codice_fiscale'], REWRITTEN)
  await writeParts(planned, trx)
}

async function writeParts(planned: PlannedHost[], trx: TransactionClientContract) {
  const owners = planned.filter(({ sites, agreement }) => sites.length > 0 || agreement)
  const ids = await idsOf(owners, trx)
  const idOf = ({ imported }: PlannedHost) => ids.get(imported.codiceFiscale)!
  const sites = owners.flatMap((owner) => siteRows(owner, idOf(owner)))
  await insert(trx, 'sites', sites, ['host_body_id', 'name', 'address'], SITE_REWRITTEN)
  const agreements = owners.flatMap((owner) => agreementRows(owner, idOf(owner)))
  const known = agreements.filter((row) => 'id' in row)
  await insert(trx, 'agreements', known, ['id'], ['number', 'signed_on', 'valid_to'])
  const fresh = agreements.filter((row) => !('id' in row))
  await insert(trx, 'agreements', fresh)
}

/** Rows that are there already, by their key, take the new values of some columns. */
async function insert(
  trx: TransactionClientContract,
  table: string,
  rows: object[],
  key: string[] = [],
  rewritten: string[] = []
) {
  await inChunks(rows, async (chunk) => {
    const query = trx.insertQuery().table(table)
    if (key.length > 0) query.onConflict(key).merge(rewritten)
    await query.multiInsert(chunk)
    return []
  })
}

const SITE_REWRITTEN = ['postal_code', 'municipality_code', 'province_code', 'region_code']

/** Two bodies may exchange their codes: each lets go before either takes. */
async function freeIpaCodes(planned: PlannedHost[], trx: TransactionClientContract) {
  const giving = planned.filter(({ existing, values }) => {
    return existing?.codiceIpa && existing.codiceIpa !== values.codiceIpa
  })
  await inChunks(giving, async (chunk) => {
    const ids = chunk.map(({ existing }) => existing!.id)
    await trx.from('host_bodies').whereIn('id', ids).update({ codice_ipa: null })
    return []
  })
}

const REWRITTEN = [
  ...['name', 'kind', 'partita_iva', 'codice_ipa', 'pec', 'municipality_code', 'province_code'],
  ...['region_code', 'permanent_staff', 'adhesion_act', 'adhered_on', 'search_text', 'revision'],
  'updated_at',
]

function hostRow({ existing, values }: PlannedHost) {
  const all = withPlace(values)
  const now = toDb(clock.now())
  return {
    name: all.name,
    kind: all.kind,
    codice_fiscale: all.codiceFiscale,
    partita_iva: all.partitaIva,
    codice_ipa: all.codiceIpa,
    pec: all.pec,
    municipality_code: all.municipalityCode,
    province_code: all.provinceCode,
    region_code: all.regionCode,
    permanent_staff: all.permanentStaff,
    adhesion_act: all.adhesionAct,
    adhered_on: all.adheredOn,
    search_text: all.searchText,
    revision: (existing?.revision ?? 0) + 1,
    created_at: now,
    updated_at: now,
  }
}

async function idsOf(planned: PlannedHost[], trx: TransactionClientContract) {
  const rows = await inChunks(planned, (chunk) =>
    trx
      .from('host_bodies')
      .whereIn(
        'codice_fiscale',
        chunk.map(({ imported }) => imported.codiceFiscale)
      )
      .select('id', 'codice_fiscale')
  )
  return new Map<string, number>(rows.map((row) => [row.codice_fiscale, row.id]))
}

const siteRows = ({ sites }: PlannedHost, hostBodyId: number) =>
  sites.map(({ values: { name, address, postalCode, municipalityCode } }) => {
    const { provinceCode, regionCode } = placeOf(municipalityCode)
    return {
      ...{ host_body_id: hostBodyId, name, address, postal_code: postalCode },
      ...{ municipality_code: municipalityCode, province_code: provinceCode },
      ...{ region_code: regionCode, created_at: toDb(clock.now()) },
    }
  })

function agreementRows({ agreement }: PlannedHost, hostBodyId: number) {
  if (!agreement) return []
  const { number, signedOn, validFrom, validTo } = agreement.values
  const dates = { signed_on: signedOn, valid_from: validFrom, valid_to: validTo }
  const row = { host_body_id: hostBodyId, number, ...dates, created_at: toDb(clock.now()) }
  return [agreement.id === null ? row : { id: agreement.id, ...row }]
}
