import type { HttpContext } from '@adonisjs/core/http'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { municipalityLabel, municipalityOf } from '#hosts/geography'
import { ConfirmInterest } from '#selection/actions/confirm_interest'
import { withdrawalToken } from '#selection/interest/links'
import Area from '#selection/models/area'
import { openInterest } from '#selection/queries/interest_by_link'

/** The page behind the link that confirms. It asks for one click, since programs that check mails open links too. */
export default class InterestConfirmationsController {
  async edit(ctx: HttpContext) {
    const row = await this.#row(ctx)
    if (!row) return dead(ctx)
    if (!row.proposal) return confirmed(ctx, row.id)
    const { proposal, confirmedAt, email } = row
    const areas = await Area.query().whereIn('key', proposal.areas).orderBy('place')
    return ctx.view.render('pages/selection/interest/confirm', {
      email,
      proposal,
      isKnown: confirmedAt !== null,
      place: municipalityLabel(municipalityOf(proposal.municipalityCode)!),
      areas: areas.map(({ name }) => name).join(', ') || 'qualunque',
      months: proposal.months.map((months) => `${months} mesi`).join(', ') || 'qualunque',
    })
  }

  async update(ctx: HttpContext) {
    const row = await this.#row(ctx)
    const outcome = row && (await new ConfirmInterest().handle(ctx.params.token))
    if (!outcome?.ok) return dead(ctx)
    return ctx.response.redirect().toPath(ctx.request.url())
  }

  /** Only tokens that open nothing are counted. */
  async #row({ request, response, params }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    await countAttempt('linkAddress', request.ip())
    const row = await openInterest(params.token)
    if (row) await forgiveAttempt('linkAddress', request.ip())
    return row
  }
}

const confirmed = ({ view }: HttpContext, id: number) =>
  view.render('pages/selection/interest/confirmed', { withdrawal: withdrawalToken(id) })

function dead({ response, view }: HttpContext) {
  response.status(410)
  return view.render('pages/selection/interest/dead_link')
}
