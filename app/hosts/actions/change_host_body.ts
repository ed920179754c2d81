import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { differences, valuesOf, withPlace, type HostValues } from '#hosts/host_values'
import HostBody from '#hosts/models/host_body'
import { takenCode, type TakenCode } from '#hosts/queries/taken_codes'

type ChangeRefusal = 'changed_meanwhile' | TakenCode

/** Changes the data of a body, unless somebody else did meanwhile: nobody's work is written over unseen. */
export class ChangeHostBody {
  constructor(private actor: Account) {}

  /** @param seenRevision the revision that the editor began from */
  async handle(
    host: HostBody,
    values: HostValues,
    seenRevision: number
  ): Promise<Result<HostBody, ChangeRefusal>> {
    try {
      return await db.transaction((trx) => this.#change(host.id, values, seenRevision, trx))
    } catch (error) {
      if (isUniqueViolation(error)) return fail(await takenCode(values, host.id))
      throw error
    }
  }

  async #change(id: number, values: HostValues, seen: number, trx: TransactionClientContract) {
    const host = await HostBody.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (host.revision !== seen) return fail<ChangeRefusal>('changed_meanwhile')
    const fields = differences(valuesOf(host), values)
    if (fields.length === 0) return ok(host)
    host.merge({ ...withPlace(values), revision: seen + 1, updatedAt: clock.now() })
    await host.save()
    const details = { name: host.name, fields }
    await record(this.actor, 'host_body.changed', { type: 'host_body', id }, details, trx)
    return ok(host)
  }
}
