import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { PORTAL } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { EndOffer } from '#selection/actions/end_offer'

/** Said on the page and in the register when nobody answered. */
export const NO_ANSWER = 'Il termine per rispondere è passato senza risposta.'

/**
 * Forfeits the offers past their term, each in a transaction of its own. Several machines may run it at once: whoever
 * comes second finds the offer settled and passes on.
 */
export class ForfeitOverdueOffers {
  /** @returns how many offers this run forfeited */
  async handle(): Promise<number> {
    const overdue = await db
      .from('offers')
      .where('state', 'open')
      .where('due_at', '<', toDb(clock.now()))
      .orderBy('due_at')
      .orderBy('id')
      .select('id')
    let forfeited = 0
    for (const { id } of overdue) {
      if (await this.#forfeit(id)) forfeited++
    }
    return forfeited
  }

  /** One that fails is told to the log and does not hold the others back. */
  async #forfeit(id: number): Promise<boolean> {
    try {
      const outcome = await new EndOffer(PORTAL).ofOverdue(id, NO_ANSWER)
      return outcome.ok
    } catch (error) {
      logger.error({ err: error, offer: id }, 'forfeit')
      return false
    }
  }
}
