import type { HttpContext } from '@adonisjs/core/http'
import { CreateInterviewSlots } from '#selection/actions/create_interview_slots'
import { RemoveInterviewSlot } from '#selection/actions/remove_interview_slot'
import { commissionFor, findCommission } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { findSlot, slotsByDay, waitingForInterview } from '#selection/queries/evaluation_interviews'
import { slotPlanOf, slotsValidator } from '#selection/validators/evaluation'

/** When and where a commission meets applicants. */
export default class InterviewSlotsController {
  async index({ auth, params, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const commission = await commissionFor(position)
    return view.render('pages/selection/evaluation/interviews', {
      position,
      commission,
      days: await slotsByDay(commission),
      waiting: await waitingForInterview(position),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const commission = await findCommission(position)
    const plan = slotPlanOf(await request.validateUsing(slotsValidator))
    const made = await new CreateInterviewSlots(auth.user!).handle(commission, plan)
    session.flash('success', made === 1 ? 'Orario aggiunto.' : `Aggiunti ${made} orari.`)
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/colloqui`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const slot = await findSlot(await findCommission(position), params.slot)
    await new RemoveInterviewSlot(auth.user!).handle(slot)
    session.flash('success', 'Orario tolto.')
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/colloqui`)
  }
}
