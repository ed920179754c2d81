import type { HttpContext } from '@adonisjs/core/http'
import { AddCommissioner } from '#selection/actions/add_commissioner'
import { RemoveCommissioner } from '#selection/actions/remove_commissioner'
import { findCommission, findCommissioner } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { commissionerValidator } from '#selection/validators/evaluation'

/** Who sits in a commission. */
export default class CommissionersController {
  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const commission = await findCommission(position)
    const form = await request.validateUsing(commissionerValidator)
    const seat = { fullName: form.nome_completo, role: form.incarico }
    await new AddCommissioner(auth.user!).handle(commission, seat)
    session.flash('success', `${seat.fullName} fa parte della commissione.`)
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/commissione`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const commission = await findCommission(position)
    const commissioner = await findCommissioner(commission, params.commissioner)
    await new RemoveCommissioner(auth.user!).handle(commissioner)
    session.flash(
      'success',
      `${commissioner.fullName} non fa più parte della commissione. Quello che ha fatto resta a suo nome.`
    )
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/commissione`)
  }
}
