import logger from '@adonisjs/core/services/logger'
import Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { doOne, type Deed } from '#internships/bulk/do_one'
import BulkItem from '#internships/models/bulk_item'
import type BulkRun from '#internships/models/bulk_run'

/** Internships between two looks at whether to stop; the lease is renewed each time. */
const GROUP = 20
const LEASE = { minutes: 5 }

const BROKEN: Deed = {
  outcome: 'failed',
  message: 'Non è riuscito per un guasto del portale. Riprovi, e se succede ancora avvisi.',
}

/**
 * Does what a run asks, one internship after another, each in the transaction of its own action: one that is refused leaves the
 * others their turn. Cut off, it goes on from the first that waits; what was done already is found in place.
 */
export class PerformBulk {
  /** @param isStopping whether to leave the rest to the next worker */
  async handle(run: BulkRun, isStopping: () => boolean = () => false): Promise<void> {
    const actor = await Account.findOrFail(run.accountId)
    while (!isStopping()) {
      const items = await waiting(run.id)
      if (items.length === 0) return finish(run)
      for (const item of items) await keep(item, await attempt(actor, run, item))
      await run.merge({ leasedUntil: clock.now().plus(LEASE) }).save()
    }
    await run.merge({ leasedBy: null, leasedUntil: null }).save()
  }
}

const waiting = (runId: number) =>
  BulkItem.query().where('runId', runId).whereNull('outcome').orderBy('id').limit(GROUP)

async function attempt(actor: Account, run: BulkRun, { internshipId }: BulkItem): Promise<Deed> {
  try {
    return await doOne(actor, run, internshipId)
  } catch (error) {
    logger.error({ err: error, run: run.id, internship: internshipId }, 'bulk action')
    return BROKEN
  }
}

/** What another worker told meanwhile stays as it was told. */
const keep = ({ id }: BulkItem, { outcome, message }: Deed) =>
  BulkItem.query()
    .where('id', id)
    .whereNull('outcome')
    .update({ outcome, message, doneAt: toDb(clock.now()) })

async function finish(run: BulkRun) {
  await run.merge({ finishedAt: clock.now(), leasedBy: null, leasedUntil: null }).save()
}
