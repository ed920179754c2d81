import type { HttpContext } from '@adonisjs/core/http'
import { writeCsv } from '#core/tabular/write_csv'
import { RecordDownload } from '#attestations/actions/record_download'
import { DISPATCH_COLUMNS, dispatchRows } from '#attestations/queries/dispatch_list'
import { findBatch } from '#attestations/queries/issued'

/** "Spedizioni (CSV)": what became of each sending of a batch. */
export default class BatchDispatchListsController {
  async show({ auth, params, response }: HttpContext) {
    const batch = await findBatch(params.batch)
    await new RecordDownload(auth.user!).ofBatch(batch, 'csv')
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header(
      'Content-Disposition',
      `attachment; filename="spedizioni-generazione-${batch.id}.csv"`
    )
    response.header('Cache-Control', 'private, no-store')
    return response.stream(writeCsv(DISPATCH_COLUMNS, dispatchRows(batch.id)))
  }
}
