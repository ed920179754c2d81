import type { HttpContext } from '@adonisjs/core/http'
import { CancelShipments } from '#attestations/actions/cancel_shipments'
import { findShipment } from '#attestations/queries/shipments'

/** "Elimina spedizione" of one person, before it leaves. */
export default class ShipmentCancellationsController {
  async create({ params, view }: HttpContext) {
    return view.render('pages/attestations/shipments/cancel', await findShipment(params.message))
  }

  async store({ auth, params, response, session }: HttpContext) {
    const { message, attestation } = await findShipment(params.message)
    await new CancelShipments(auth.user!).one(message, attestation)
    session.flash('success', `La spedizione a ${attestation.fullName} è eliminata: non partirà.`)
    return response.redirect().toPath(`/attestati/generazioni/${attestation.batchId}`)
  }
}
