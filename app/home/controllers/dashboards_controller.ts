import type { HttpContext } from '@adonisjs/core/http'
import type { Role } from '#accounts/roles'
import { todayFigures } from '#home/queries/today'
import { waitingWords } from '#home/waiting_words'
import { balanceOf } from '#attestations/queries/balance'
import { latestBatches, runningBatches } from '#attestations/queries/batches'
import { readLedgerFilter, shipmentsPage } from '#attestations/queries/shipments'
import { ownInternships } from '#internships/queries/scope'

const LATEST = 4

/** Roles whose work has a page of its own. */
const OWN_PAGES: Partial<Record<Role, string>> = {
  intern: '/il-mio-tirocinio',
  tutor: '/i-miei-tirocinanti',
  hostOfficer: '/il-mio-ente/tirocini',
}

/** The first page after login, by role: the day and the attestations for those who run the measure, what waits for the others. */
export default class DashboardsController {
  async show(ctx: HttpContext) {
    const isMaker = await ctx.bouncer.with('AttestationPolicy').allows('manage')
    if (isMaker) return this.#attestations(ctx)
    const { fullName, role } = ctx.auth.getUserOrFail()
    const own = OWN_PAGES[role]
    if (own) {
      ctx.session.reflash()
      return ctx.response.redirect().toPath(own)
    }
    if (role === 'citizen') return this.#citizen(ctx)
    return ctx.view.render('pages/home/dashboard', { fullName, words: waitingWords(role) })
  }

  async #citizen({ auth, view }: HttpContext) {
    const account = auth.getUserOrFail()
    const internship = await ownInternships(account).select('id').first()
    return view.render('pages/home/citizen', { fullName: account.fullName, internship })
  }

  async #attestations({ auth, request, view }: HttpContext) {
    const filter = readLedgerFilter(request.qs())
    const balance = await balanceOf()
    return view.render('pages/attestations/dashboard', {
      today: auth.getUserOrFail().is('admin', 'coordinator') ? await todayFigures() : null,
      balance,
      filter,
      running: await runningBatches(),
      batches: await latestBatches(LATEST),
      ...(await shipmentsPage({ batchId: null, filter, path: request.url(), balance })),
    })
  }
}
