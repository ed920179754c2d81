import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/core'
import { findCommission } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { slotsOfDay } from '#selection/queries/evaluation_interviews'

/** The interviews of one day, to be printed and held in hand. */
export default class InterviewDaysController {
  async show({ auth, params, request, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const day = await slotsOfDay(await findCommission(position), params.day)
    if (!day) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return view.render('pages/selection/evaluation/interview_day', { position, ...day })
  }
}
