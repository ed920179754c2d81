import type { HttpContext } from '@adonisjs/core/http'
import { followedInterns } from '#internships/queries/followed_interns'
import { hostPanel } from '#internships/queries/host_panel'

const PATH = '/il-mio-ente/tirocini'

/** Seats, interns, quota and what comes, for who acts for a host. */
export default class HostInternsController {
  async index({ auth, request, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const panel = await hostPanel(actor)
    if (!panel) return view.render('pages/hosts/none')
    const rows = await followedInterns(actor, PATH, Number(request.qs().pagina))
    return view.render('pages/internships/people/host', { ...panel, ...rows })
  }
}
