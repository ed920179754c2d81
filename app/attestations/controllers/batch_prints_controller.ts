import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { storage } from '#core/storage'
import { RecordDownload } from '#attestations/actions/record_download'
import { streamSheets } from '#attestations/pdf/print_stream'
import { sheetsToPrint } from '#attestations/queries/batch_files'
import { findBatch } from '#attestations/queries/issued'

/** "Un file da stampare": a copy for paper, without seals, of the attestations of a batch that are valid now. */
export default class BatchPrintsController {
  async show({ auth, params, response, session }: HttpContext) {
    const batch = await findBatch(params.batch)
    const sheets = await sheetsToPrint(batch.id)
    if (sheets.length === 0) {
      session.flash('notice', 'In questa generazione non c’è nessun attestato valido da stampare.')
      return response.redirect().toPath(`/attestati/generazioni/${batch.id}`)
    }
    await new RecordDownload(auth.user!).ofBatch(batch, 'print')
    response.header('Content-Type', 'application/pdf')
    response.header(
      'Content-Disposition',
      `attachment; filename="stampa-generazione-${batch.id}.pdf"`
    )
    response.header('Cache-Control', 'private, no-store')
    const pages = streamSheets(sheets, batch.webinarTitle, (key) => storage.read(key))
    return response.stream(Readable.from(pages, { objectMode: false }))
  }
}
