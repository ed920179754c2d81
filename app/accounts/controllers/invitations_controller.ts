import type { HttpContext } from '@adonisjs/core/http'
import { ResendInvitation } from '#accounts/actions/resend_invitation'
import { findAccount } from '#accounts/queries/visible_accounts'

export default class InvitationsController {
  async store({ auth, params, response, session }: HttpContext) {
    const account = await findAccount(params.id)
    await new ResendInvitation(auth.getUserOrFail()).handle(account)
    session.flash(
      'success',
      `Un nuovo invito per ${account.fullName} parte adesso. Quello di prima non vale più.`
    )
    return response.redirect().toPath(`/account/${account.id}`)
  }
}
