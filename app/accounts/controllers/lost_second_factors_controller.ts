import type { HttpContext } from '@adonisjs/core/http'
import { RemoveSecondFactor } from '#accounts/actions/remove_second_factor'
import { findAccount } from '#accounts/queries/visible_accounts'

/** The second factor of somebody who lost the telephone, taken away by an administrator. */
export default class LostSecondFactorsController {
  async destroy({ auth, params, response, session }: HttpContext) {
    const account = await findAccount(params.id)
    await new RemoveSecondFactor(auth.getUserOrFail()).handle(account)
    session.flash('success', `${account.fullName} accede ora con la sola password.`)
    return response.redirect().toPath(`/account/${account.id}`)
  }
}
