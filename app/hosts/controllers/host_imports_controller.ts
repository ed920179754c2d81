import type { HttpContext } from '@adonisjs/core/http'
import { UploadHosts } from '#hosts/actions/upload_hosts'
import { HOST_COLUMNS } from '#hosts/import/host_columns'
import { findImport, importFindings, waitingImports } from '#hosts/queries/host_imports'

/** Uploads of host bodies: read and reported on, before anything is written. */
export default class HostImportsController {
  async create({ auth, view }: HttpContext) {
    return view.render('pages/hosts/import/start', {
      waiting: await waitingImports(auth.user!),
      columns: Object.values(HOST_COLUMNS),
    })
  }

  async store({ auth, request, response }: HttpContext) {
    const upload = await new UploadHosts(auth.user!).handle(request.file('file'))
    return response.redirect().toPath(`/enti/importazione/${upload.id}`)
  }

  async show({ auth, params, request, view }: HttpContext) {
    const upload = await findImport(auth.user!, params.import)
    const findings = await importFindings(upload.id, request.url(), request.qs())
    return view.render('pages/hosts/import/show', { upload, findings })
  }
}
