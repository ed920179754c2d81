import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import { RecordDownload } from '#attestations/actions/record_download'
import { findAttestation } from '#attestations/queries/issued'

/** The PDF as it was mailed: the stored bytes. */
export default class AttestationPdfsController {
  async show({ auth, params, response, session }: HttpContext) {
    const attestation = await findAttestation(params.id)
    if (!attestation.pdfKey) {
      session.flash('notice', 'Il PDF non è ancora pronto: riprovi tra qualche secondo.')
      return response.redirect().toPath(`/attestati/${attestation.id}`)
    }
    const pdf = await storage.read(attestation.pdfKey)
    await new RecordDownload(auth.user!).ofAttestation(attestation)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `attachment; filename="${attestation.fileName}"`)
    response.header('Cache-Control', 'private, no-store')
    return response.send(pdf)
  }
}
