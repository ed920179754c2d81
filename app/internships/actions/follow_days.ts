import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { followDay } from '#internships/actions/follow_day'
import { RUNNING } from '#internships/actions/lock_for_change'
import { lockInternship } from '#internships/actions/lock_internship'
import Internship from '#internships/models/internship'
import Suspension from '#internships/models/suspension'

/**
 * Brings every running internship to the state of the day: suspensions that begin or are over, ends that have passed. Each in a
 * transaction of its own, so that several machines may do it at once.
 */
export class FollowDays {
  /** @returns how many internships changed state */
  async handle(): Promise<number> {
    let changed = 0
    for (const { id } of await outOfStep(clock.rome().toISODate()!)) {
      if (await this.#follow(id)) changed++
    }
    return changed
  }

  /** One that fails is told to the log and does not hold the others back. */
  async #follow(id: number): Promise<boolean> {
    try {
      const moves = await db.transaction(async (trx) =>
        followDay(await lockInternship(id, trx), trx)
      )
      return moves.length > 0
    } catch (error) {
      logger.error({ err: error, internship: id }, 'state of the day')
      return false
    }
  }
}

/** Running internships whose state is not the one of the day. */
const outOfStep = (today: string) =>
  Internship.query()
    .select('id')
    .whereIn('state', RUNNING)
    .where((either) =>
      either
        .where('endsOn', '<', today)
        .orWhere((one) => one.where('state', 'active').whereIn('id', restingOn(today)))
        .orWhere((one) => one.where('state', 'suspended').whereNotIn('id', restingOn(today)))
    )
    .orderBy('id')

const restingOn = (day: string) =>
  Suspension.query()
    .select('internshipId')
    .whereNull('cancelledAt')
    .where('startsOn', '<=', day)
    .where('endsOn', '>=', day)
