import type { HttpContext } from '@adonisjs/core/http'
import { rankingInForce } from '#selection/queries/offer_finders'
import { findRankable } from '#selection/queries/ranking_preview'
import { recordOf } from '#selection/queries/ranking_record'
import { recompute } from '#selection/ranking/recompute'

/** "Ricalcola e confronta": whether the record still gives what was published. */
export default class RankingRecomputationsController {
  async show({ params, view }: HttpContext) {
    const position = await findRankable(params.id)
    const ranking = await rankingInForce(position.id)
    const outcome = recompute(recordOf(ranking))
    return view.render('pages/selection/rankings/recomputation', { position, ranking, outcome })
  }
}
