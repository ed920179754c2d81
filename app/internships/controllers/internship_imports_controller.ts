import type { HttpContext } from '@adonisjs/core/http'
import { UploadInternships } from '#internships/actions/upload_internships'
import { INTERNSHIP_COLUMNS } from '#internships/import/internship_columns'
import {
  findInternshipImport,
  internshipImportFindings,
  waitingInternshipImports,
} from '#internships/queries/internship_imports'

/** Uploads of internships already running: read and reported on, before anything is written. */
export default class InternshipImportsController {
  async create({ auth, view }: HttpContext) {
    return view.render('pages/internships/imports/start', {
      waiting: await waitingInternshipImports(auth.user!),
      columns: Object.values(INTERNSHIP_COLUMNS),
    })
  }

  async store({ auth, request, response }: HttpContext) {
    const upload = await new UploadInternships(auth.user!).handle(request.file('file'))
    return response.redirect().toPath(`/tirocini/importazione/${upload.id}`)
  }

  async show({ auth, params, request, view }: HttpContext) {
    const upload = await findInternshipImport(auth.user!, params.import)
    const findings = await internshipImportFindings(upload.id, request.url(), request.qs())
    return view.render('pages/internships/imports/show', { upload, findings })
  }
}
