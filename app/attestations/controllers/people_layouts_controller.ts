import type { HttpContext } from '@adonisjs/core/http'
import { PEOPLE_LAYOUT_CSV } from '#attestations/people/people_file'

/** The layout of the file of people. */
export default class PeopleLayoutsController {
  async show({ response }: HttpContext) {
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="tracciato-attestati.csv"')
    return response.send(PEOPLE_LAYOUT_CSV)
  }
}
