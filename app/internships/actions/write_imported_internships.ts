import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { recordMany } from '#audit/record'
import { clock } from '#core/clock'
import { allocateNumbers } from '#core/registry_numbers'
import { inChunks } from '#hosts/import/chunks'
import { communicationRow, internRow, internshipRow, tutorRows } from '#internships/import/rows'
import { internshipLifecycle } from '#internships/lifecycle'
import type { PlannedInternship } from '#internships/queries/internship_import_plan'

type Made = { planned: PlannedInternship; id: number }

/** Writes what an import planned, some hundreds of rows a statement; the rules in force at each start are frozen. */
export class WriteImportedInternships {
  constructor(
    private actor: Account,
    private importId: number
  ) {}

  async handle(planned: PlannedInternship[], trx: TransactionClientContract): Promise<void> {
    const created = planned.filter(({ fate }) => fate === 'created')
    const changed = planned.filter(({ fate }) => fate === 'changed')
    await insert(trx, 'interns', newPeople(created), ['codice_fiscale'])
    const made = await this.#create(created, trx)
    for (const one of changed) await change(one, trx)
    const now = changed.map((one) => ({ planned: one, id: one.existing!.id }))
    const all = [...made, ...now]
    await insert(
      trx,
      'tutor_assignments',
      all.flatMap(({ planned: one, id }) => tutorRows(one, id))
    )
    await this.#mark(made, now, trx)
    const told = ({ planned: one, id }: Made) =>
      [id, { riga: one.line.row, stato: one.line.state }] as [number, Record<string, unknown>]
    await recordMany(this.actor, 'internship.imported', 'internship', made.map(told), trx)
    await recordMany(this.actor, 'internship.reimported', 'internship', now.map(told), trx)
  }

  async #create(created: PlannedInternship[], trx: TransactionClientContract): Promise<Made[]> {
    if (created.length === 0) return []
    const people = await peopleOf(created, trx)
    const numbered = await numberedRows(created, people, trx)
    await insert(
      trx,
      'internships',
      numbered.map(({ row }) => row)
    )
    const ids = await idsOf(numbered, trx)
    const made = numbered.map(({ planned, row }) => ({ planned, id: ids.get(keyOf(row))! }))
    const cobs = made.flatMap(({ planned, id }) => communicationRow(planned, id))
    await insert(trx, 'mandatory_communications', cobs)
    return made
  }

  /** What this import leaves: a later one changes only what nobody else changed meanwhile. */
  async #mark(made: Made[], changed: Made[], trx: TransactionClientContract) {
    const fresh = made.map(({ id }) => ({
      internship_id: id,
      import_id: this.importId,
      revision: 1,
    }))
    await insert(trx, 'imported_internships', fresh)
    for (const { id, planned } of changed) {
      const mark = { import_id: this.importId, revision: planned.existing!.revision }
      await trx.from('imported_internships').where('internship_id', id).update(mark)
    }
  }
}

/** Several internships of one new person make one person. */
const newPeople = (created: PlannedInternship[]) => {
  const fresh = created.filter(({ person }) => !person).map(({ line }) => line)
  return [...new Map(fresh.map((line) => [line.codiceFiscale, internRow(line)])).values()]
}

async function change(
  { existing, values, completes }: PlannedInternship,
  trx: TransactionClientContract
) {
  const now = clock.now()
  const end = completes
    ? { state: internshipLifecycle.next('complete', existing!.state), endedAt: now }
    : {}
  const revision = existing!.revision + 1
  await existing!
    .merge({ ...values, ...end, revision, updatedAt: now })
    .useTransaction(trx)
    .save()
}

async function peopleOf(created: PlannedInternship[], trx: TransactionClientContract) {
  const codes = [...new Set(created.map(({ line }) => line.codiceFiscale))]
  const rows = await inChunks(codes, (chunk) =>
    trx.from('interns').whereIn('codice_fiscale', chunk).select('id', 'codice_fiscale')
  )
  return new Map<string, number>(rows.map((row) => [row.codice_fiscale, row.id]))
}

async function numberedRows(
  created: PlannedInternship[],
  people: Map<string, number>,
  trx: TransactionClientContract
) {
  const years = Map.groupBy(created, ({ line }) => Number(line.startsOn.slice(0, 4)))
  const numbered: Array<{ planned: PlannedInternship; row: ReturnType<typeof internshipRow> }> = []
  for (const [year, some] of [...years].sort(([a], [b]) => a - b)) {
    const first = await allocateNumbers('internships', some.length, year, trx)
    for (const [at, planned] of some.entries()) {
      const internId = people.get(planned.line.codiceFiscale)!
      numbered.push({ planned, row: internshipRow(planned, internId, year, first + at) })
    }
  }
  return numbered
}

type Numbered = { row: { year: number; number: number; intern_id: number } }

async function idsOf(numbered: Numbered[], trx: TransactionClientContract) {
  const found = await inChunks(numbered, (chunk) =>
    trx
      .from('internships')
      .whereIn(
        'intern_id',
        chunk.map(({ row }) => row.intern_id)
      )
      .select('id', 'year', 'number')
  )
  return new Map<string, number>(found.map((row) => [keyOf(row), row.id]))
}

const keyOf = ({ year, number }: { year: number; number: number }) => `${year}/${number}`

/** Rows that are there already, by their key, stay as they are. */
async function insert(
  trx: TransactionClientContract,
  table: string,
  rows: object[],
  key: string[] = []
) {
  await inChunks(rows, async (chunk) => {
    const query = trx.insertQuery().table(table)
    if (key.length > 0) query.onConflict(key).ignore()
    await query.multiInsert(chunk)
    return []
  })
}
