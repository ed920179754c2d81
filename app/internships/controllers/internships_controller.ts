import type { HttpContext } from '@adonisjs/core/http'
import { internshipFilters } from '#internships/internship_filters'
import { DAYS_AHEAD, deadlinesFor } from '#internships/queries/deadlines'
import { findInternship } from '#internships/queries/find_internship'
import { internshipChoices, internshipList } from '#internships/queries/internship_list'
import { internshipPage } from '#internships/queries/internship_page'

/** The board of the internships, and the page of each. */
export default class InternshipsController {
  async index({ auth, bouncer, request, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const filters = internshipFilters(request.qs())
    const list = await internshipList(actor, filters)
    return view.render('pages/internships/index', {
      ...list,
      filters,
      choices: await internshipChoices(actor),
      deadlines: await deadlinesFor(actor),
      daysAhead: DAYS_AHEAD,
      mayManage: await bouncer.with('InternshipPolicy').allows('manage'),
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const actor = auth.getUserOrFail()
    const internship = await findInternship(actor, params.id)
    return view.render('pages/internships/show', await internshipPage(internship, actor))
  }
}
