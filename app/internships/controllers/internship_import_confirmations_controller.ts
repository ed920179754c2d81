import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmInternshipImport } from '#internships/actions/confirm_internship_import'
import { findInternshipImport } from '#internships/queries/internship_imports'

/** The word that writes an upload; said twice, it changes nothing more. */
export default class InternshipImportConfirmationsController {
  async store({ auth, params, response }: HttpContext) {
    const upload = await findInternshipImport(auth.user!, params.import)
    await new ConfirmInternshipImport(auth.user!).handle(upload)
    return response.redirect().toPath(`/tirocini/importazione/${upload.id}`)
  }
}
