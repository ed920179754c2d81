import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import HostBody from '#hosts/models/host_body'

/** Takes a body out of the lists and of what can be chosen, or puts it back. Nothing of it is lost. */
export class ArchiveHostBody {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when it is archived already */
  handle(host: HostBody): Promise<void> {
    return this.#move(host, 'archive')
  }

  /** @throws IllegalTransition when it is not archived */
  undo(host: HostBody): Promise<void> {
    return this.#move(host, 'restore')
  }

  async #move({ id }: HostBody, transition: 'archive' | 'restore') {
    await db.transaction(async (trx) => {
      const host = await HostBody.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
      const isArchived = host.archivedAt !== null
      if (isArchived === (transition === 'archive')) {
        throw new IllegalTransition('host_body', transition, isArchived ? 'archived' : 'active')
      }
      const now = clock.now()
      host.merge({ archivedAt: isArchived ? null : now, updatedAt: now })
      await host.merge({ revision: host.revision + 1 }).save()
      const action = isArchived ? 'host_body.restored' : 'host_body.archived'
      await record(this.actor, action, { type: 'host_body', id }, { name: host.name }, trx)
    })
  }
}
