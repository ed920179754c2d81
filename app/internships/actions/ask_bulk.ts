import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { inChunks } from '#hosts/import/chunks'
import { PerformBulk } from '#internships/actions/perform_bulk'
import { AT_ONCE, type BulkKind } from '#internships/bulk/kinds'
import BulkRun from '#internships/models/bulk_run'

/** What is asked; tutor, first day and reason for an assignment alone. `requestKey`: the page that asks. */
export type Asked = Pick<BulkRun, 'requestKey' | 'promoterTutorId' | 'fromOn' | 'reason'> & {
  kind: BulkKind
}

/** Longer than the few of a request ever take: after it the worker takes them up. */
const LEASE = { minutes: 5 }

/**
 * Asks for one action on many internships. A few are done at once, more of them by the worker. The same page sent twice asks
 * once.
 */
export class AskBulk {
  constructor(private actor: Account) {}

  /** @param ids internships that the actor may act on */
  async handle(asked: Asked, ids: number[]): Promise<BulkRun> {
    const isSmall = ids.length <= AT_ONCE
    try {
      const run = await this.#keep(asked, ids, isSmall)
      if (isSmall) await new PerformBulk().handle(run)
      return run
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return BulkRun.findByOrFail('requestKey', asked.requestKey)
    }
  }

  #keep(asked: Asked, ids: number[], isSmall: boolean): Promise<BulkRun> {
    return db.transaction(async (trx) => {
      const now = clock.now()
      const lease = isSmall
        ? { leasedBy: 'request', leasedUntil: now.plus(LEASE) }
        : { leasedBy: null, leasedUntil: null }
      const run = await BulkRun.create(
        {
          ...{ ...asked, accountId: this.actor.id, total: ids.length },
          ...{ createdAt: now, finishedAt: null, ...lease },
        },
        { client: trx }
      )
      const items = ids.map((id) => ({ run_id: run.id, internship_id: id }))
      await inChunks(items, async (chunk) => {
        await trx.table('internship_bulk_items').multiInsert(chunk)
        return []
      })
      const subject = { type: 'internship_bulk_run', id: run.id }
      const details = { kind: asked.kind, total: ids.length }
      await record(this.actor, 'internships.bulk_asked', subject, details, trx)
      return run
    })
  }
}
