import type { HttpContext } from '@adonisjs/core/http'

export default class ProfilesController {
  async show({ view }: HttpContext) {
    return view.render('pages/accounts/profile')
  }
}
