import type { HttpContext } from '@adonisjs/core/http'
import { formFault } from '#core/form_fault'
import { withQuery } from '#core/pagination'
import { ChangeAccount } from '#accounts/actions/change_account'
import { InviteAccount } from '#accounts/actions/invite_account'
import { accountFilters } from '#accounts/account_filters'
import { findAccount, visibleAccounts } from '#accounts/queries/visible_accounts'
import { roleOptions } from '#accounts/roles'
import { accountValidator, invitationValidator } from '#accounts/validators'

export default class AccountsController {
  async index({ request, view }: HttpContext) {
    const filters = accountFilters(request.qs())
    const found = await visibleAccounts(filters)
    const orderUrl = (ordine: string) => withQuery('/account', { ...filters, ordine, pagina: 1 })
    const roles = roleOptions('everybody')
    return view.render('pages/accounts/index', { ...found, filters, orderUrl, roles })
  }

  async create({ view }: HttpContext) {
    return view.render('pages/accounts/create', { roles: roleOptions('staff') })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const form = await request.validateUsing(invitationValidator)
    const invitation = { email: form.email, fullName: form.nome_completo, role: form.ruolo }
    const outcome = await new InviteAccount(auth.getUserOrFail()).handle(invitation)
    if (!outcome.ok) {
      throw formFault({ email: 'C’è già un account con questa e-mail: lo cerchi nell’elenco.' })
    }
    session.flash(
      'success',
      `L’invito per ${form.nome_completo} parte adesso. Il link vale 7 giorni.`
    )
    return response.redirect().toPath('/account')
  }

  async edit({ auth, params, view }: HttpContext) {
    const account = await findAccount(params.id)
    const isSelf = account.id === auth.getUserOrFail().id
    const roles = roleOptions(account.role === 'intern' ? 'everybody' : 'staff')
    return view.render('pages/accounts/edit', { account, isSelf, roles })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const account = await findAccount(params.id)
    const form = await request.validateUsing(accountValidator)
    const change = { fullName: form.nome_completo, role: form.ruolo }
    const outcome = await new ChangeAccount(auth.getUserOrFail()).handle(account, change)
    if (!outcome.ok) {
      throw formFault({
        ruolo: 'È l’unico amministratore attivo: prima dia questo ruolo a un’altra persona.',
      })
    }
    session.flash('success', `I dati di ${change.fullName} sono aggiornati.`)
    return response.redirect().toPath(`/account/${account.id}`)
  }
}
