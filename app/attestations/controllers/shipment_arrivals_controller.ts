import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmArrival } from '#messaging/actions/confirm_arrival'
import { findShipment } from '#attestations/queries/shipments'

/** An uncertain sending that the person says has arrived. */
export default class ShipmentArrivalsController {
  async create({ params, view }: HttpContext) {
    return view.render('pages/attestations/shipments/arrival', await findShipment(params.message))
  }

  async store({ auth, params, response, session }: HttpContext) {
    const { message, attestation } = await findShipment(params.message)
    await new ConfirmArrival(auth.user!).handle(message)
    session.flash('success', `Segnato come arrivato: ${attestation.fullName}.`)
    return response.redirect().toPath(`/attestati/generazioni/${attestation.batchId}`)
  }
}
