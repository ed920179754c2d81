import type { HttpContext } from '@adonisjs/core/http'
import { myInternship } from '#internships/queries/my_internship'

/** What an intern has to do, and their plan. */
export default class MyInternshipsController {
  async show({ auth, response, view }: HttpContext) {
    response.header('Cache-Control', 'no-store')
    const mine = await myInternship(auth.getUserOrFail())
    if (!mine) return view.render('pages/internships/people/none')
    return view.render('pages/internships/people/intern', mine)
  }
}
