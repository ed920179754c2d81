import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#core/clock'
import { publicNotice } from '#selection/public_notice'
import { positionsByPlace } from '#selection/queries/positions_by_place'
import { findPublicNotice, noticesOfYear } from '#selection/queries/public_notices'
import { publishedRankings } from '#selection/queries/published_rankings'

/** Notices as the public reads them; a draft does not exist. */
export default class PublicNoticesController {
  async index({ request, view }: HttpContext) {
    const year = Number(request.input('anno')) || null
    return view.render('pages/selection/public/notices', await noticesOfYear(year))
  }

  async show({ params, view }: HttpContext) {
    const notice = await findPublicNotice(params.year, params.number)
    return view.render('pages/selection/public/notice', {
      ...publicNotice(notice, clock.now()),
      places: await positionsByPlace(notice),
      rankings: await publishedRankings(notice),
    })
  }
}
