import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import Area from '#selection/models/area'
import { activeFilters, nothingSentence } from '#selection/active_filters'
import { jobPosting } from '#selection/job_posting'
import { publicNotice } from '#selection/public_notice'
import { positionFilters } from '#selection/position_filters'
import { searchPage } from '#selection/position_search_page'
import { findPublicNotice } from '#selection/queries/public_notices'
import { findPublicPosition, neighboursOf } from '#selection/queries/public_position'
import { searchPositions } from '#selection/queries/public_positions'
import { hasRanking } from '#selection/queries/published_rankings'

/** The search over positions, and one of them, as the public reads them. */
export default class PublicPositionsController {
  async index({ request, view }: HttpContext) {
    const filters = positionFilters(request.qs())
    const found = await searchPositions(filters)
    const areas = await Area.query().orderBy('place')
    return view.render('pages/selection/public/positions', {
      ...searchPage(filters, found, areas),
      ...found,
      filters,
      active: activeFilters(filters, areas),
      nothing: nothingSentence(filters, areas),
    })
  }

  async show({ params, view }: HttpContext) {
    const notice = await findPublicNotice(params.year, params.number)
    const position = await findPublicPosition(notice, params.code)
    return view.render('pages/selection/public/position', {
      ...publicNotice(notice, clock.now()),
      position,
      neighbours: await neighboursOf(position),
      hasRanking: await hasRanking(position),
      posting: jobPosting(notice, position),
    })
  }
}
