import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { WithdrawInterest } from '#selection/actions/withdraw_interest'
import { readWithdrawalToken } from '#selection/interest/links'
import { interestToWithdraw } from '#selection/queries/interest_by_link'

/** The page behind the link to withdraw, which every mail carries. */
export default class InterestWithdrawalsController {
  async edit({ response, params, view }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    refuseForged(params.token)
    const row = await interestToWithdraw(params.token)
    if (!row) return view.render('pages/selection/interest/withdrawn')
    return view.render('pages/selection/interest/withdraw', { email: row.email })
  }

  /** Withdrawing twice is withdrawing once. */
  async destroy({ response, params, request }: HttpContext) {
    refuseForged(params.token)
    await new WithdrawInterest().handle(params.token)
    return response.redirect().toPath(request.url())
  }
}

function refuseForged(token: string) {
  if (readWithdrawalToken(token) !== null) return
  throw new Exception('Not a link of ours', { status: 404, code: 'E_ROUTE_NOT_FOUND' })
}
