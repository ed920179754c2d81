import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import { PORTAL, record } from '#audit/record'
import { columnsOf } from '#selection/actions/ask_interest'
import type { InterestProposal } from '#selection/interest/proposal'
import Area from '#selection/models/area'
import type ExpressionOfInterest from '#selection/models/expression_of_interest'
import { openInterest } from '#selection/queries/interest_by_link'

/** Makes what was proposed count, in place of what stood before. Confirming twice is confirming once. */
export class ConfirmInterest {
  /** Fails with `dead` when the link is unknown, replaced, or its time ran out. */
  async handle(token: string): Promise<Result<ExpressionOfInterest, 'dead'>> {
    return db.transaction(async (trx) => {
      const row = await openInterest(token, trx)
      if (!row) return fail('dead')
      if (row.proposal) await this.#apply(row, row.proposal, trx)
      return ok(row)
    })
  }

  /** The first confirmation is the one that counts for being told of a notice: later ones keep its date. */
  async #apply(
    row: ExpressionOfInterest,
    proposal: InterestProposal,
    trx: TransactionClientContract
  ) {
    const confirmedAt = row.confirmedAt ?? clock.now()
    await row.merge({ ...columnsOf(proposal), confirmedAt, proposal: null }).save()
    await writeWishes(row.id, proposal, trx)
    const subject = { type: 'expression_of_interest', id: row.id }
    await record(PORTAL, 'interest.confirmed', subject, null, trx)
  }
}

async function writeWishes(id: number, proposal: InterestProposal, trx: TransactionClientContract) {
  const mine = { expression_of_interest_id: id }
  await trx.from('interest_areas').where(mine).delete()
  await trx.from('interest_months').where(mine).delete()
  const areas = await Area.query({ client: trx }).whereIn('key', proposal.areas)
  if (areas.length > 0) {
    const rows = areas.map((area) => ({ ...mine, area_id: area.id }))
    await trx.table('interest_areas').multiInsert(rows)
  }
  if (proposal.months.length > 0) {
    const rows = proposal.months.map((months) => ({ ...mine, months }))
    await trx.table('interest_months').multiInsert(rows)
  }
}
