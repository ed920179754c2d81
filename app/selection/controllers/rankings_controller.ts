import type { HttpContext } from '@adonisjs/core/http'
import { publicRanking, publicRankings } from '#selection/queries/public_rankings'

/** Published rankings, for everybody: application codes, points and reasons, and nobody's name. */
export default class RankingsController {
  async index({ request, response, view }: HttpContext) {
    response.header('X-Robots-Tag', 'noindex')
    const search = String(request.input('cerca') ?? '').slice(0, 100)
    const page = Number(request.input('pagina')) || 1
    return view.render('pages/selection/rankings/index', {
      search,
      ...(await publicRankings({ search, page, path: request.url() })),
    })
  }

  async show({ params, request, response, view }: HttpContext) {
    response.header('X-Robots-Tag', 'noindex')
    const version = Number(request.input('versione')) || null
    const { year, number, code } = params
    const page = await publicRanking(Number(year), Number(number), code, version)
    return view.render('pages/selection/rankings/show', page)
  }
}
