import type { HttpContext } from '@adonisjs/core/http'
import { rankingPositions } from '#selection/queries/ranking_positions'
import { findRankable, rankingPreview } from '#selection/queries/ranking_preview'

/** Positions to rank, and what the ranking of one looks like before and after it is published. */
export default class RankingPreviewsController {
  async index({ request, view }: HttpContext) {
    const filter = {
      notice: String(request.input('avviso') ?? '').slice(0, 12),
      search: String(request.input('cerca') ?? '').slice(0, 100),
      page: Number(request.input('pagina')) || 1,
      path: request.url(),
    }
    const page = await rankingPositions(filter)
    return view.render('pages/selection/rankings/positions', { filter, ...page })
  }

  async show({ params, view }: HttpContext) {
    const position = await findRankable(params.id)
    return view.render('pages/selection/rankings/position', await rankingPreview(position))
  }
}
