import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import type HostBody from '#hosts/models/host_body'
import { lockDraft } from '#selection/actions/save_notice'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import type { PositionValues } from '#selection/notices/position_form'
import { fingerprint } from '#selection/notices/typed_position'
import { insertPosition, writePosition } from '#selection/notices/write_position'
import { findPosition } from '#selection/queries/notice_finders'

export type SavePositionRefusal = 'changed' | 'code_taken'
type Outcome = Result<Position, SavePositionRefusal>

/** Adds a position to a draft, or changes one of it, seats included. */
export class SavePosition {
  constructor(private actor: Actor) {}

  /** @throws IllegalTransition when the notice was published meanwhile */
  add(notice: SelectionNotice, host: HostBody, values: PositionValues): Promise<Outcome> {
    return this.#save(async (trx) => {
      await lockDraft(notice.id, trx)
      const position = await insertPosition(notice.id, host, values, trx)
      await this.#record('position.added', position, trx)
      return ok(position)
    })
  }

  /**
   * @param seen fingerprint of the position that the writer began from
   * @throws IllegalTransition when the notice was published meanwhile
   */
  change(
    notice: SelectionNotice,
    { id }: Position,
    seen: string,
    values: PositionValues
  ): Promise<Outcome> {
    return this.#save(async (trx) => {
      await lockDraft(notice.id, trx)
      const position = await findPosition(notice, id, trx)
      if (fingerprint(position) !== seen) return fail('changed')
      await writePosition(position, values, trx)
      await this.#record('position.changed', position, trx)
      return ok(position)
    })
  }

  async #save(write: (trx: TransactionClientContract) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await db.transaction(write)
    } catch (error) {
      if (isUniqueViolation(error)) return fail('code_taken')
      throw error
    }
  }

  #record(action: string, { id, code, noticeId }: Position, trx: TransactionClientContract) {
    return record(this.actor, action, { type: 'position', id }, { code, noticeId }, trx)
  }
}
