import type { HttpContext } from '@adonisjs/core/http'
import { KeepPromoterTutor } from '#internships/actions/keep_promoter_tutor'

/** A tutor of the promoter who follows nobody any more, and the way back. */
export default class PromoterTutorArchivesController {
  async store({ auth, params, response, session }: HttpContext) {
    const tutor = await new KeepPromoterTutor(auth.getUserOrFail()).archive(Number(params.tutor))
    session.flash('success', `${tutor.fullName} non si può più scegliere come tutor.`)
    return response.redirect().toPath('/tirocini/tutor-promotori')
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const tutor = await new KeepPromoterTutor(auth.getUserOrFail()).restore(Number(params.tutor))
    session.flash('success', `${tutor.fullName} si può scegliere di nuovo come tutor.`)
    return response.redirect().toPath('/tirocini/tutor-promotori')
  }
}
