import { containing } from '#core/search_pattern'
import db from '@adonisjs/lucid/services/db'
import Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type { StateLabel } from '#core/lifecycle'
import { paginate, withQuery } from '#core/pagination'
import Batch from '#attestations/models/batch'

/** How a batch stands, counted over its messages, and the tag that says so. */
export type BatchSummary = {
  queued: number
  waiting: number
  sent: number
  failed: number
  cancelled: number
  uncertain: number
  unprepared: number
  isRunning: boolean
  tag: StateLabel
}

const PER_PAGE = 20

/** The newest batches, with how each stands. Two queries. */
export async function latestBatches(limit: number) {
  return withSummaries(await Batch.query().orderBy('id', 'desc').limit(limit))
}

/** Batches on whose messages somebody, or the machine, is at work now: being prepared, or due and not all gone. */
export async function runningBatches() {
  const ids = await db
    .from('messages')
    .where({ cause_type: 'attestation', state: 'waiting' })
    .where((open) => open.whereNull('ready_at').orWhere('due_at', '<=', toDb(clock.now())))
    .distinct('group_id')
    .limit(10)
  const batches = await Batch.query()
    .whereIn(
      'id',
      ids.map(({ group_id }) => group_id)
    )
    .orWhere('state', 'registering')
    .orderBy('id', 'desc')
    .limit(10)
  const rows = await withSummaries(batches)
  return rows.filter(({ summary }) => summary.isRunning)
}

/** One batch with how it stands, in a list of one; an empty one when nobody is at work on it. */
export async function runningBatch(id: number) {
  const rows = await withSummaries(await Batch.query().where('id', id))
  return rows.filter(({ summary }) => summary.isRunning)
}

/** A page of all batches, by title, project, CUP or file. */
export async function batchesPage({
  search,
  page,
  path,
}: {
  search: string
  page: number
  path: string
}) {
  const matching = () =>
    Batch.query().if(search.trim(), (query) =>
      query.where((any) => {
        for (const column of ['webinar_title', 'project', 'cup', 'file_name']) {
          any.orWhereRaw(`lower(${column}) like lower(?) escape '\\'`, [containing(search.trim())])
        }
      })
    )
  const [{ $extras }] = await matching().count('* as total')
  const pager = paginate(Number($extras.total), page, PER_PAGE, (number) =>
    withQuery(path, { cerca: search, pagina: number })
  )
  const batches = await matching().orderBy('id', 'desc').forPage(pager.current, PER_PAGE)
  return { batches: await withSummaries(batches), pager }
}

/** One batch with everything its page says, or a 404. */
export async function batchPage(id: number | string) {
  const batch = await Batch.query()
    .where('id', Number(id) || 0)
    .preload('templateVersion', (version) => version.preload('template'))
    .firstOrFail()
  const [{ summary }] = await withSummaries([batch])
  return { batch, summary, author: await Account.findOrFail(batch.confirmedBy) }
}

async function withSummaries(batches: Batch[]) {
  const ids = batches.map(({ id }) => id)
  const rows = await db
    .from('messages')
    .where('group_type', 'batch')
    .whereIn('group_id', ids)
    .groupBy('group_id', 'state')
    .select('group_id', 'state')
    .count('* as total')
    .count('ready_at as ready')
  return batches.map((batch) => ({
    batch,
    summary: summarise(
      batch,
      rows.filter((row) => row.group_id === batch.id)
    ),
  }))
}

type StateRow = { state: string; total: number | string; ready: number | string }

function summarise(batch: Batch, rows: StateRow[]): BatchSummary {
  const of = (...states: string[]) =>
    rows
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { total }) => sum + Number(total), 0)
  const registered = of('waiting', 'sending', 'sent', 'failed', 'cancelled', 'uncertain')
  const unregistered =
    batch.state === 'registering' ? Math.max(0, batch.peopleCount - registered) : 0
  const waiting = of('waiting', 'sending') + unregistered
  const ready = rows.find(({ state }) => state === 'waiting')?.ready ?? 0
  const unprepared = of('waiting') - Number(ready) + unregistered
  const isDue = batch.sendAt <= clock.now()
  return {
    queued: registered + unregistered,
    waiting,
    sent: of('sent'),
    failed: of('failed'),
    cancelled: of('cancelled'),
    uncertain: of('uncertain'),
    unprepared,
    isRunning: unprepared > 0 || (isDue && waiting > 0),
    tag: tagOf({ unprepared, waiting, isDue, hasSent: of('sent') > 0 }),
  }
}

function tagOf(facts: {
  unprepared: number
  waiting: number
  isDue: boolean
  hasSent: boolean
}): StateLabel {
  if (facts.unprepared > 0) return { label: 'In preparazione', tone: 'go', icon: 'exchange-circle' }
  if (facts.waiting > 0 && facts.isDue)
    return { label: 'In invio', tone: 'go', icon: 'exchange-circle' }
  if (facts.waiting > 0) return { label: 'Programmata', tone: 'neutral', icon: 'calendar' }
  if (!facts.hasSent) return { label: 'Annullata', tone: 'void', icon: 'minus-circle' }
  return { label: 'Completata', tone: 'ok', icon: 'check-circle' }
}
