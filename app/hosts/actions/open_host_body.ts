import { errors } from '@adonisjs/lucid'
import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import HostBody from '#hosts/models/host_body'
import { findVisibleHost } from '#hosts/queries/host_page'

/** Finds a body that somebody may see. An officer who tries the address of another gets a 404 and is written down. */
export class OpenHostBody {
  constructor(private actor: Account) {}

  /** @throws E_ROW_NOT_FOUND, answered with 404 */
  async handle(id: number | string): Promise<HostBody> {
    const host = await findVisibleHost(this.actor, Number(id))
    if (host) return host
    const hidden = await HostBody.find(Number(id))
    if (hidden) await this.#tell(hidden)
    throw new errors.E_ROW_NOT_FOUND(HostBody)
  }

  async #tell({ id }: HostBody) {
    const subject = { type: 'host_body', id }
    await db.transaction((trx) => record(this.actor, 'host_body.refused', subject, null, trx))
  }
}
