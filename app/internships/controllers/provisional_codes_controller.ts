import type { HttpContext } from '@adonisjs/core/http'
import { provisionalCodes } from '#internships/queries/provisional_codes'

/** People whose codice fiscale is provisional, to be chased for the one that lasts. */
export default class ProvisionalCodesController {
  async index({ auth, bouncer, request, view }: HttpContext) {
    const found = await provisionalCodes(auth.getUserOrFail(), Number(request.input('pagina')))
    const mayManage = await bouncer.with('InternshipPolicy').allows('manage')
    return view.render('pages/internships/provisional_codes', { ...found, mayManage })
  }
}
