import type { HttpContext } from '@adonisjs/core/http'
import { batchPage, batchesPage } from '#attestations/queries/batches'
import { balanceOf } from '#attestations/queries/balance'
import { readLedgerFilter, shipmentsPage } from '#attestations/queries/shipments'

/** Batches, and one batch with its account and its people. */
export default class BatchesController {
  async index({ request, view }: HttpContext) {
    const search = String(request.input('cerca') ?? '').slice(0, 100)
    return view.render('pages/attestations/batches/index', {
      search,
      ...(await batchesPage({
        search,
        page: Number(request.input('pagina')) || 1,
        path: request.url(),
      })),
    })
  }

  async show({ params, request, view }: HttpContext) {
    const { batch, summary, author } = await batchPage(params.batch)
    const filter = readLedgerFilter(request.qs())
    const balance = await balanceOf(batch.id)
    return view.render('pages/attestations/batches/show', {
      batch,
      summary,
      author,
      balance,
      filter,
      ...(await shipmentsPage({ batchId: batch.id, filter, path: request.url(), balance })),
    })
  }
}
