import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmImport } from '#hosts/actions/confirm_import'
import { findImport } from '#hosts/queries/host_imports'

/** The word that writes an upload into the network; said twice, it changes nothing more. */
export default class HostImportConfirmationsController {
  async store({ auth, params, response }: HttpContext) {
    const upload = await findImport(auth.user!, params.import)
    await new ConfirmImport(auth.user!).handle(upload)
    return response.redirect().toPath(`/enti/importazione/${upload.id}`)
  }
}
