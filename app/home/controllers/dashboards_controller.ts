import type { HttpContext } from '@adonisjs/core/http'

/** The first page after login, by role. */
export default class DashboardsController {
  async show({ view }: HttpContext) {
    return view.render('pages/home/dashboard')
  }
}
