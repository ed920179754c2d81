import type { HttpContext } from '@adonisjs/core/http'
import Account from '#accounts/models/account'
import { rememberEpoch } from '#accounts/middleware/auth_middleware'

export default class SessionsController {
  async create({ view }: HttpContext) {
    return view.render('pages/accounts/login')
  }

  async store(ctx: HttpContext) {
    const { utente, password } = ctx.request.only(['utente', 'password'])
    const account = await Account.verifyCredentials(utente, password)
    await ctx.auth.use('web').login(account)
    rememberEpoch(ctx, account.sessionEpoch)
    return ctx.response.redirect().toPath(ctx.session.pull('intended_url', '/cruscotto'))
  }

  async destroy({ auth, response }: HttpContext) {
    await auth.use('web').logout()
    return response.redirect().toPath('/accesso')
  }
}
