import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { IllegalTransition } from '#core/lifecycle'
import type HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'

type Part = Site | HostTutor

/** Takes a site or a tutor out of what can be chosen, or puts it back: papers that name it keep their sense. */
export class ShelvePart {
  constructor(private actor: Account) {}

  /** @throws IllegalTransition when it is archived already */
  handle(part: Part): Promise<void> {
    return this.#move(part, 'archive')
  }

  /** @throws IllegalTransition when it is not archived */
  undo(part: Part): Promise<void> {
    return this.#move(part, 'restore')
  }

  async #move(part: Part, transition: 'archive' | 'restore') {
    const { table, type, name } = kindOf(part)
    await db.transaction(async (trx) => {
      const row = await trx.from(table).where('id', part.id).forUpdate().firstOrFail()
      const isArchived = row.archived_at !== null
      if (isArchived === (transition === 'archive')) {
        throw new IllegalTransition(type, transition, isArchived ? 'archived' : 'active')
      }
      const archivedAt = isArchived ? null : toDb(clock.now())
      await trx.from(table).where('id', part.id).update({ archived_at: archivedAt })
      const action = `${type}.${isArchived ? 'restored' : 'archived'}`
      await record(this.actor, action, { type, id: part.id }, { name }, trx)
    })
  }
}

const kindOf = (part: Part) =>
  part instanceof Site
    ? { table: 'sites', type: 'site', name: part.name }
    : { table: 'host_tutors', type: 'host_tutor', name: part.fullName }
