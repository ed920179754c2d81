import type { HttpContext } from '@adonisjs/core/http'
import { ResendShipment } from '#attestations/actions/resend_shipment'
import { findShipment } from '#attestations/queries/shipments'

/** A failed or uncertain sending, tried again alone, to a corrected address if need be. */
export default class ShipmentResendsController {
  async create({ params, view }: HttpContext) {
    return view.render('pages/attestations/shipments/resend', await findShipment(params.message))
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const { message, attestation } = await findShipment(params.message)
    await new ResendShipment(auth.user!).handle(
      message,
      attestation,
      String(request.input('email') ?? '')
    )
    session.flash(
      'success',
      `Il messaggio per ${attestation.fullName} riparte entro cinque minuti.`
    )
    return response.redirect().toPath(`/attestati/generazioni/${attestation.batchId}`)
  }
}
