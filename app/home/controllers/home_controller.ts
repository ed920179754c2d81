import type { HttpContext } from '@adonisjs/core/http'
import programme from '#config/programme'
import { frontPage } from '#home/queries/front_page'

/** The public front page. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const { durations } = programme
    return view.render('pages/home/show', { durations, ...(await frontPage()) })
  }
}
