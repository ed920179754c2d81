import type { HttpContext } from '@adonisjs/core/http'
import Account from '#accounts/models/account'
import { closeSession, openSession } from '#accounts/session_state'
import { takeIntendedUrl } from '#accounts/sign_in_request'

export default class SessionsController {
  async create({ view }: HttpContext) {
    return view.render('pages/accounts/login')
  }

  async store(ctx: HttpContext) {
    const { utente, password } = ctx.request.only(['utente', 'password'])
    const account = await Account.verifyCredentials(utente, password)
    await openSession(ctx, account)
    return ctx.response.redirect().toPath(takeIntendedUrl(ctx))
  }

  async destroy(ctx: HttpContext) {
    await closeSession(ctx)
    return ctx.response.redirect().toPath('/accesso')
  }
}
