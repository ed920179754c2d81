import db from '@adonisjs/lucid/services/db'
import type { MessageState } from '#messaging/lifecycle'

/** The account of the sendings. `queued` is counted from what was confirmed, the others from the outbox. */
export type Balance = {
  queued: number
  waiting: number
  sent: number
  failed: number
  cancelled: number
  uncertain: number
  /** Of those waiting, how many still lack their PDF. */
  unprepared: number
  /** Whether queued = waiting + sent + failed + cancelled + uncertain. */
  balances: boolean
}

/** The account of one batch, or of all of them. Three queries, whatever the size. */
export async function balanceOf(batchId: number | null = null): Promise<Balance> {
  const states = await messageStates(batchId)
  const { confirmed, unregistered } = await confirmedPeople(batchId)
  const reissued = await reissues(batchId)
  const queued = confirmed + reissued
  const waiting = states.waiting + states.sending + unregistered
  const { sent, failed, cancelled, uncertain } = states
  const unprepared = states.unready + unregistered
  const balances = queued === waiting + sent + failed + cancelled + uncertain
  return { queued, waiting, sent, failed, cancelled, uncertain, unprepared, balances }
}

async function messageStates(batchId: number | null) {
  const rows = await db
    .from('messages')
    .where('cause_type', 'attestation')
    .if(batchId, (query) => query.where({ group_type: 'batch', group_id: batchId! }))
    .groupBy('state')
    .select('state')
    .count('* as total')
  const unready = await db
    .from('messages')
    .where({ cause_type: 'attestation', state: 'waiting' })
    .whereNull('ready_at')
    .if(batchId, (query) => query.where({ group_type: 'batch', group_id: batchId! }))
    .count('* as total')
    .firstOrFail()
  const of = (state: MessageState) => Number(rows.find((row) => row.state === state)?.total ?? 0)
  return {
    waiting: of('waiting'),
    sending: of('sending'),
    sent: of('sent'),
    failed: of('failed'),
    cancelled: of('cancelled'),
    uncertain: of('uncertain'),
    unready: Number(unready.total),
  }
}

/** Everybody who was confirmed, and how many of them are not in the register yet. */
async function confirmedPeople(batchId: number | null) {
  const registered = `(select count(*) from attestations where attestations.batch_id = batches.id and replaces_id is null)`
  const row = await db
    .from('batches')
    .if(batchId, (query) => query.where('id', batchId!))
    .select(
      db.raw('coalesce(sum(people_count), 0) as confirmed'),
      db.raw(
        `coalesce(sum(case when state = 'registering' then people_count - ${registered} else 0 end), 0) as unregistered`
      )
    )
    .firstOrFail()
  return { confirmed: Number(row.confirmed), unregistered: Number(row.unregistered) }
}

async function reissues(batchId: number | null): Promise<number> {
  const { total } = await db
    .from('attestations')
    .whereNotNull('replaces_id')
    .if(batchId, (query) => query.where('batch_id', batchId!))
    .count('* as total')
    .firstOrFail()
  return Number(total)
}
