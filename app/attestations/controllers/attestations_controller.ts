import type { HttpContext } from '@adonisjs/core/http'
import { attestationLifecycle } from '#attestations/lifecycle'
import { attestationPage } from '#attestations/queries/issued'

/** One attestation: what it says, how it stands, what happened to it. */
export default class AttestationsController {
  async show({ bouncer, params, view }: HttpContext) {
    const page = await attestationPage(params.id)
    const { state } = page.attestation
    const isTrusted = await bouncer.with('AttestationPolicy').allows('revoke')
    return view.render('pages/attestations/attestation/show', {
      ...page,
      mayRevoke: isTrusted && attestationLifecycle.can('revoke', state),
      mayReissue: isTrusted && attestationLifecycle.can('replace', state),
    })
  }
}
