import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { withPlace, type HostValues } from '#hosts/host_values'
import HostBody from '#hosts/models/host_body'
import { takenCode, type TakenCode } from '#hosts/queries/taken_codes'

/** Enters a body in the network. */
export class CreateHostBody {
  constructor(private actor: Account) {}

  /** Fails with the code that another body has already. */
  async handle(values: HostValues): Promise<Result<HostBody, TakenCode>> {
    try {
      return ok(await this.#create(values))
    } catch (error) {
      if (isUniqueViolation(error)) return fail(await takenCode(values))
      throw error
    }
  }

  #create(values: HostValues): Promise<HostBody> {
    return db.transaction(async (trx) => {
      const now = clock.now()
      const host = await HostBody.create(
        { ...withPlace(values), archivedAt: null, revision: 1, createdAt: now, updatedAt: now },
        { client: trx }
      )
      const subject = { type: 'host_body', id: host.id }
      await record(this.actor, 'host_body.created', subject, { name: host.name }, trx)
      return host
    })
  }
}
