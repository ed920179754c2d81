import type { HttpContext } from '@adonisjs/core/http'
import { formatHours } from '#core/values/hours'
import { ReissueAttestation } from '#attestations/actions/reissue_attestation'
import { correctionOf, reissueValidator } from '#attestations/validators'
import { findAttestation } from '#attestations/queries/issued'

/** "Correggi e riemetti". */
export default class AttestationReissuesController {
  async create({ params, view }: HttpContext) {
    const attestation = await findAttestation(params.id)
    const { minutes } = attestation
    const hours = minutes === null ? '' : formatHours(minutes)
    return view.render('pages/attestations/attestation/reissue', { attestation, hours })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const attestation = await findAttestation(params.id)
    const form = await request.validateUsing(reissueValidator)
    const reissued = await new ReissueAttestation(auth.user!).handle(
      attestation,
      correctionOf(form),
      form.motivo
    )
    session.flash(
      'success',
      `Il nuovo attestato è il n. ${reissued.registryEntry}: parte appena il PDF è pronto.`
    )
    return response.redirect().toPath(`/attestati/${reissued.id}`)
  }
}
