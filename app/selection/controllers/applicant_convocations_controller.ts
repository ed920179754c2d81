import type { HttpContext } from '@adonisjs/core/http'
import { fullInstant } from '#core/dates'
import { ConvokeApplicant } from '#selection/actions/convoke_applicant'
import { commissionFor } from '#selection/queries/evaluation_commission'
import { findApplication } from '#selection/queries/evaluation_finders'
import { freeSlots } from '#selection/queries/evaluation_interviews'
import { myInterview } from '#selection/queries/my_interview'
import { convocationValidator } from '#selection/validators/evaluation'

/** One applicant convoked by hand: for the first time, to another hour, or again after an absence. */
export default class ApplicantConvocationsController {
  async create({ auth, params, view }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const commission = await commissionFor(application.position)
    const slots = commission ? await freeSlots(commission) : []
    return view.render('pages/selection/evaluation/convocation', {
      application,
      interview: await myInterview(application.id),
      slots: slots.map(({ id, startsAt, place }) => ({
        value: id,
        label: `${fullInstant(startsAt)}, ${place}`,
      })),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const application = await findApplication(auth.user!, params.id)
    const { orario, motivo } = await request.validateUsing(convocationValidator)
    const convocation = { slotId: orario, reason: motivo ?? null }
    await new ConvokeApplicant(auth.user!).handle(application, convocation)
    session.flash(
      'success',
      `${application.fullName} riceve la convocazione per e-mail, con il file per il calendario.`
    )
    return response.redirect().toPath(`/valutazione/domande/${application.id}`)
  }
}
