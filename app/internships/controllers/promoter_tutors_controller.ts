import type { HttpContext } from '@adonisjs/core/http'
import { KeepPromoterTutor } from '#internships/actions/keep_promoter_tutor'
import { promoterTutors } from '#internships/queries/promoter_tutors'
import { promoterTutorValidator } from '#internships/validators/internships'

/** Who answers for the didactic side at the promoter. */
export default class PromoterTutorsController {
  async index({ view }: HttpContext) {
    return view.render('pages/internships/promoter_tutors', { rows: await promoterTutors() })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const { nome_completo: fullName, email } = await request.validateUsing(promoterTutorValidator)
    const tutor = await new KeepPromoterTutor(auth.getUserOrFail()).handle({ fullName, email })
    session.flash('success', `${tutor.fullName} si può scegliere come tutor del promotore.`)
    return response.redirect().toPath('/tirocini/tutor-promotori')
  }
}
