import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/lucid'
import { storage } from '#core/storage'
import { OpenHostBody } from '#hosts/actions/open_host_body'
import { RecordDownload } from '#hosts/actions/record_download'
import Agreement from '#hosts/models/agreement'
import { findAgreement } from '#hosts/queries/host_page'

/** The signed paper, for whoever may see the body. */
export default class HostAgreementFilesController {
  async show({ auth, params, response }: HttpContext) {
    const host = await new OpenHostBody(auth.user!).handle(params.id)
    const agreement = await findAgreement(host, params.agreement)
    if (!agreement.fileKey) throw new errors.E_ROW_NOT_FOUND(Agreement)
    const paper = await storage.read(agreement.fileKey)
    await new RecordDownload(auth.user!).ofAgreement(agreement)
    const name = `convenzione-${host.codiceFiscale}-${agreement.validFrom}.pdf`
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `attachment; filename="${name}"`)
    response.header('Cache-Control', 'private, no-store')
    return response.send(paper)
  }
}
