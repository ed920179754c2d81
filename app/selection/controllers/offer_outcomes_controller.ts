import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { AcceptOffer } from '#selection/actions/accept_offer'
import { EndOffer } from '#selection/actions/end_offer'
import { findOffer } from '#selection/queries/offer_finders'
import { rankingReasonValidator } from '#selection/ranking/validators'

type Outcome = 'accettazione' | 'rinuncia' | 'decadenza'

const DONE: Record<Outcome, string> = {
  accettazione: 'L’accettazione è registrata.',
  rinuncia: 'La rinuncia è registrata.',
  decadenza: 'La decadenza è registrata.',
}

const REFUSALS = {
  overdue: 'Il termine per rispondere è passato: il posto va a chi segue in graduatoria.',
  seat_taken: 'Nel frattempo questo posto è stato preso.',
  settled: 'L’offerta era già chiusa.',
  started: 'Il tirocinio è iniziato: l’interruzione si registra nel tirocinio.',
}

/** What became of an offer, recorded by a coordinator in somebody's stead, with the reason. */
export default class OfferOutcomesController {
  async create({ params, view }: HttpContext) {
    const offer = await findOffer(params.id)
    const outcome = outcomeOf(params.outcome)
    return view.render('pages/selection/rankings/outcome', { offer, outcome })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const offer = await findOffer(params.id)
    const outcome = outcomeOf(params.outcome)
    const { motivo } = await request.validateUsing(rankingReasonValidator)
    const answer =
      outcome === 'accettazione'
        ? await new AcceptOffer(auth.user!).handle(offer.id, { reason: motivo })
        : await new EndOffer(auth.user!).handle(
            offer.id,
            outcome === 'rinuncia' ? 'withdraw' : 'forfeit',
            motivo
          )
    if (answer.ok) session.flash('success', DONE[outcome])
    else session.flash('refusal', REFUSALS[answer.error])
    const { positionId } = offer.application
    return response.redirect().toPath(`/gestione/graduatorie/posizioni/${positionId}`)
  }
}

/** The last word of the address, or a 404. */
function outcomeOf(word: string): Outcome {
  if (Object.hasOwn(DONE, word)) return word as Outcome
  throw new Exception('An offer has no such outcome', { status: 404, code: 'E_NOT_FOUND' })
}
