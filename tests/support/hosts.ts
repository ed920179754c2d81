import type { ApiResponse } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { taxNumber } from '#database/factories/hosts/host_body_factory'
import { searchMunicipalities } from '#hosts/geography'
import { HOST_COLUMNS } from '#hosts/import/host_columns'
import Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'

/** An agreement of a body, in force from the beginning of 2026 unless told otherwise; without its paper. */
export const agreementOf = (host: HostBody, values: Partial<Agreement>): Promise<Agreement> =>
  Agreement.create({
    hostBodyId: host.id,
    number: '318/2026',
    signedOn: '2025-12-15',
    validFrom: '2026-01-01',
    validTo: null,
    fileKey: null,
    fileName: null,
    fileSha256: null,
    fileBytes: null,
    createdAt: clock.now(),
    ...values,
  })

/** A tutor of a body. */
export const createTutor = (host: HostBody, values: Partial<HostTutor> = {}): Promise<HostTutor> =>
  HostTutor.create({
    hostBodyId: host.id,
    firstName: 'Rosa',
    lastName: 'Colombo',
    codiceFiscale: null,
    email: 'rosa.colombo@comune.example',
    mobile: '+393331234567',
    level: 'Funzionari EQ',
    experienceYears: 12,
    competences: 'Servizi bibliotecari e accoglienza del pubblico',
    archivedAt: null,
    createdAt: clock.now(),
    ...values,
  })

/** Rows of a file of bodies, one a municipality that exists, each with a site; a header the layout's own. */
export function hostRows(count: number): string[][] {
  const towns = searchMunicipalities('sa', count)
  const rows = towns.map((town, index) => {
    const code = taxNumber(`8${String(index).padStart(9, '0')}`)
    const staff = String(10 + (index % 90))
    return [
      ...[`Comune di ${town.name}`, 'Comune', code, '', `c_t${index}`, `${index}@pec.example`],
      ...[town.name, town.province.code, staff, `Delibera n. ${index + 1}`, '12/05/2026'],
      ...['Municipio', `via Roma ${index + 1}`, '23900', ''],
      ...[`${index}/2026`, '20/05/2026', '01/06/2026', '31/05/2028'],
    ]
  })
  return [Object.values(HOST_COLUMNS).map(({ header }) => header), ...rows]
}

/** The faults that an answer sends back to its form, by field. */
export const faultsOf = (answer: ApiResponse) =>
  (answer.flashMessage('inputErrorsBag') ?? {}) as Record<string, string[]>

/** Rows as the text of a CSV. */
export const asCsv = (rows: string[][]) => rows.map((row) => row.join(';')).join('\r\n')

/** Counts the statements that the database gets while something is done. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let statements = 0
  const count = () => (statements += 1)
  const knex = db.manager.get(db.primaryConnectionName)!.connection!.client!
  knex.on('query', count)
  await work()
  knex.off('query', count)
  return statements
}
