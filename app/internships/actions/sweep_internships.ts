import logger from '@adonisjs/core/services/logger'
import { PORTAL } from '#audit/record'
import { AnnulInternship } from '#internships/actions/annul_internship'
import { BEFORE_START } from '#internships/lifecycle'
import { PrepareInternship } from '#internships/actions/prepare_internship'
import { SettleReadiness } from '#internships/actions/settle_readiness'
import Internship from '#internships/models/internship'
import { checklistsOf } from '#internships/queries/checklist'
import { freedOffers, seatsWithoutInternship } from '#internships/queries/unheard_seats'

const AT_ONCE = 100

/**
 * Makes up for what was not heard: the portal may stop between the acceptance of a seat and its internship, and a checklist
 * also depends on agreements and tutors that are kept elsewhere. Done twice, it changes nothing.
 */
export class SweepInternships {
  async handle(): Promise<void> {
    for (const seat of await seatsWithoutInternship(AT_ONCE)) {
      await attempt('prepare', seat.offerId, () => new PrepareInternship().handle(seat))
    }
    for (const offerId of await freedOffers(AT_ONCE)) {
      await attempt('annul', offerId, () => new AnnulInternship(PORTAL).ofFreedSeat(offerId))
    }
    await this.#settle()
  }

  async #settle() {
    let last = 0
    for (;;) {
      const some = await Internship.query()
        .select('id', 'state')
        .whereIn('state', BEFORE_START)
        .where('id', '>', last)
        .orderBy('id')
        .limit(AT_ONCE)
      const lists = await checklistsOf(some.map(({ id }) => id))
      for (const { id, state } of some) {
        const isClear = lists.get(id)!.every(({ isDone }) => isDone)
        if (isClear === (state === 'ready')) continue
        await attempt('settle', id, () => new SettleReadiness(PORTAL).handle(id))
      }
      if (some.length < AT_ONCE) return
      last = some[some.length - 1].id
    }
  }
}

/** One that fails leaves the others their turn. */
async function attempt(what: string, id: number, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    logger.error({ err: error, what, id }, 'internships sweep')
  }
}
