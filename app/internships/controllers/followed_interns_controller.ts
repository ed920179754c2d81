import type { HttpContext } from '@adonisjs/core/http'
import { followedInterns } from '#internships/queries/followed_interns'

const PATH = '/i-miei-tirocinanti'

/** The interns that a tutor follows or followed. */
export default class FollowedInternsController {
  async index({ auth, request, view }: HttpContext) {
    const page = Number(request.qs().pagina)
    const rows = await followedInterns(auth.getUserOrFail(), PATH, page)
    return view.render('pages/internships/people/tutor', rows)
  }
}
