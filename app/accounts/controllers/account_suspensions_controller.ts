import type { HttpContext } from '@adonisjs/core/http'
import { DisableAccount } from '#accounts/actions/disable_account'
import { EnableAccount } from '#accounts/actions/enable_account'
import { findAccount } from '#accounts/queries/visible_accounts'

const REFUSALS = {
  self: 'Non può disabilitare il Suo stesso account: lo chieda a un altro amministratore.',
  last_admin: 'È l’unico amministratore attivo: prima dia questo ruolo a un’altra persona.',
}

/** The state of being shut out: begun after a confirmation, ended at once. */
export default class AccountSuspensionsController {
  async create({ params, view }: HttpContext) {
    return view.render('pages/accounts/disable', { account: await findAccount(params.id) })
  }

  async store({ auth, params, response, session }: HttpContext) {
    const account = await findAccount(params.id)
    const outcome = await new DisableAccount(auth.getUserOrFail()).handle(account)
    if (outcome.ok) session.flash('success', `${account.fullName} non può più accedere.`)
    else session.flash('refusal', REFUSALS[outcome.error])
    return response.redirect().toPath(`/account/${account.id}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const account = await findAccount(params.id)
    await new EnableAccount(auth.getUserOrFail()).handle(account)
    session.flash('success', `${account.fullName} può accedere di nuovo.`)
    return response.redirect().toPath(`/account/${account.id}`)
  }
}
