import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { OfferSeats, type OfferedSeats } from '#selection/actions/offer_seats'
import { findRankable } from '#selection/queries/ranking_preview'

/** "Offri i posti": those that are free, in the order of the ranking. */
export default class SeatOffersController {
  async store({ auth, params, response, session }: HttpContext) {
    const position = await findRankable(params.id)
    const outcome = await db.transaction((trx) =>
      new OfferSeats(auth.user!).handle(position.id, trx)
    )
    session.flash(outcome.offered.length > 0 ? 'success' : 'notice', sentenceOf(outcome))
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${position.id}`)
  }
}

function sentenceOf({ offered, undecided }: OfferedSeats): string {
  const tie =
    undecided.length > 0 ? ` ${undecided.join(' e ')} sono a pari merito: serve una decisione.` : ''
  if (offered.length > 0) return `Posto offerto a ${offered.join(', ')}.${tie}`
  return tie.trim() || 'Non c’era nessun posto da offrire.'
}
