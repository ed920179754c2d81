import type { HttpContext } from '@adonisjs/core/http'
import { RevokeAttestation } from '#attestations/actions/revoke_attestation'
import { revocationValidator } from '#attestations/validators'
import { findAttestation } from '#attestations/queries/issued'

/** "Revoca", with a reason. */
export default class AttestationRevocationsController {
  async create({ params, view }: HttpContext) {
    const attestation = await findAttestation(params.id)
    return view.render('pages/attestations/attestation/revoke', { attestation })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const attestation = await findAttestation(params.id)
    const { motivo } = await request.validateUsing(revocationValidator)
    await new RevokeAttestation(auth.user!).handle(attestation, motivo)
    session.flash('success', `L’attestato n. ${attestation.registryEntry} è revocato.`)
    return response.redirect().toPath(`/attestati/${attestation.id}`)
  }
}
