import type { HttpContext } from '@adonisjs/core/http'
import { RecordDownload } from '#attestations/actions/record_download'
import { archiveOf } from '#attestations/batch_archive'
import { storedPdfs } from '#attestations/queries/batch_files'
import { findBatch } from '#attestations/queries/issued'

/** "Scarica tutti (ZIP)": the stored PDFs of a batch. */
export default class BatchArchivesController {
  async show({ auth, params, response, session }: HttpContext) {
    const batch = await findBatch(params.batch)
    const pdfs = await storedPdfs(batch.id)
    if (pdfs.length === 0) {
      session.flash('notice', 'In questa generazione non c’è ancora nessun PDF da scaricare.')
      return response.redirect().toPath(`/attestati/generazioni/${batch.id}`)
    }
    await new RecordDownload(auth.user!).ofBatch(batch, 'zip')
    response.header('Content-Type', 'application/zip')
    response.header(
      'Content-Disposition',
      `attachment; filename="attestati-generazione-${batch.id}.zip"`
    )
    response.header('Cache-Control', 'private, no-store')
    return response.stream(archiveOf(pdfs))
  }
}
