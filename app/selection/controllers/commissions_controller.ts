import type { HttpContext } from '@adonisjs/core/http'
import { AppointCommission } from '#selection/actions/appoint_commission'
import { COMMISSION_ROLES } from '#selection/commission_roles'
import { commissionFor, seatedIn } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { commissionValidator } from '#selection/validators/evaluation'

/** The commission of a host for its positions in a notice. */
export default class CommissionsController {
  async edit({ auth, params, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const commission = await commissionFor(position)
    const roles = Object.entries(COMMISSION_ROLES).map(([value, label]) => ({ value, label }))
    return view.render('pages/selection/evaluation/commission', {
      position,
      commission,
      ...(await seatedIn(commission)),
      roles,
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const { atto, data } = await request.validateUsing(commissionValidator)
    const appointment = { appointedBy: atto, appointedOn: data }
    await new AppointCommission(auth.user!).handle(position, appointment)
    session.flash('success', 'La nomina della commissione è registrata.')
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/commissione`)
  }
}
