import db from '@adonisjs/lucid/services/db'
import { ROME } from '#core/clock'
import { fromDb } from '#core/database'
import type { CsvColumn } from '#core/tabular/write_csv'
import { messageLifecycle, type MessageState } from '#messaging/lifecycle'
import { attestationLifecycle, type AttestationState } from '#attestations/lifecycle'

type Stored = string | Date | null

/** One sending of a batch, as the database holds it. */
export type DispatchRow = {
  id: number
  registry_year: number
  registry_number: number
  last_name: string
  first_name: string
  to_address: string
  state: MessageState
  cause: string | null
  attestation_state: AttestationState
  created_at: Stored
  due_at: Stored
  ready_at: Stored
  settled_at: Stored
  tries: number
  message_id: string
  pdf_sha256: string | null
}

const ROWS_AT_ONCE = 1000

/** Every sending of a batch, in the order in which they were queued, read some at a time. */
export async function* dispatchRows(batchId: number): AsyncGenerator<DispatchRow> {
  let last = 0
  for (;;) {
    const rows: DispatchRow[] = await nextRows(batchId, last)
    yield* rows
    if (rows.length < ROWS_AT_ONCE) return
    last = rows[rows.length - 1].id
  }
}

/** The columns of `spedizioni.csv`; instants as Italian Excel reads them, in Rome's hour. */
export const DISPATCH_COLUMNS: readonly CsvColumn<DispatchRow>[] = [
  { header: 'repertorio', value: (row) => `${row.registry_number}/${row.registry_year}` },
  { header: 'cognome', value: (row) => row.last_name },
  { header: 'nome', value: (row) => row.first_name },
  { header: 'indirizzo', value: (row) => row.to_address },
  { header: 'stato spedizione', value: (row) => messageLifecycle.states[row.state].label },
  { header: 'causa', value: (row) => row.cause },
  {
    header: 'stato attestato',
    value: (row) => attestationLifecycle.states[row.attestation_state].label,
  },
  { header: 'in coda', value: (row) => instantText(row.created_at) },
  { header: 'PDF pronto', value: (row) => instantText(row.ready_at) },
  { header: 'invio previsto', value: (row) => instantText(row.due_at) },
  { header: 'esito', value: (row) => instantText(row.settled_at) },
  { header: 'tentativi', value: (row) => row.tries },
  { header: 'Message-ID', value: (row) => row.message_id },
  { header: 'SHA-256 del PDF', value: (row) => row.pdf_sha256 },
]

const nextRows = (batchId: number, after: number) =>
  db
    .from('messages')
    .join('attestations', 'attestations.id', 'messages.cause_id')
    .where({ 'messages.cause_type': 'attestation', 'messages.group_type': 'batch' })
    .where('messages.group_id', batchId)
    .where('messages.id', '>', after)
    .orderBy('messages.id')
    .limit(ROWS_AT_ONCE)
    .select('messages.id', 'messages.to_address', 'messages.state', 'messages.cause')
    .select('messages.created_at', 'messages.due_at', 'messages.ready_at', 'messages.settled_at')
    .select('messages.tries', 'messages.message_id', 'attestations.pdf_sha256')
    .select('attestations.registry_year', 'attestations.registry_number')
    .select('attestations.first_name', 'attestations.last_name')
    .select('attestations.state as attestation_state')

const instantText = (value: Stored) =>
  fromDb(value)?.setZone(ROME).toFormat('dd/MM/yyyy HH:mm:ss') ?? null
