import type { HttpContext } from '@adonisjs/core/http'
import { waitingWords } from '#home/waiting_words'
import { balanceOf } from '#attestations/queries/balance'
import { latestBatches, runningBatches } from '#attestations/queries/batches'
import { readLedgerFilter, shipmentsPage } from '#attestations/queries/shipments'

const LATEST = 4

/** The first page after login, by role: attestations for those who make them, what waits for the others. */
export default class DashboardsController {
  async show(ctx: HttpContext) {
    const isMaker = await ctx.bouncer.with('AttestationPolicy').allows('manage')
    if (isMaker) return this.#attestations(ctx)
    const { fullName, role } = ctx.auth.getUserOrFail()
    if (role === 'citizen') return ctx.view.render('pages/home/citizen', { fullName })
    return ctx.view.render('pages/home/dashboard', { fullName, words: waitingWords(role) })
  }

  async #attestations({ request, view }: HttpContext) {
    const filter = readLedgerFilter(request.qs())
    const balance = await balanceOf()
    return view.render('pages/attestations/dashboard', {
      balance,
      filter,
      running: await runningBatches(),
      batches: await latestBatches(LATEST),
      ...(await shipmentsPage({ batchId: null, filter, path: request.url(), balance })),
    })
  }
}
