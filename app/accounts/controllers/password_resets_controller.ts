import type { HttpContext } from '@adonisjs/core/http'
import PasswordResetAsked from '#accounts/events/password_reset_asked'
import { countAttempt } from '#accounts/attempts'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import { resetRequestValidator } from '#accounts/validators'

const ASKED =
  'Se a questo indirizzo corrisponde un account, entro qualche minuto arriva un’e-mail con il link per scegliere una nuova password. Vale un’ora.'

export default class PasswordResetsController {
  async create({ view }: HttpContext) {
    return view.render('pages/accounts/forgotten_password')
  }

  /** The answer is the same for every address, and the looking up happens after it. */
  async store({ request, response, session }: HttpContext) {
    const { utente } = await request.validateUsing(resetRequestValidator)
    const email = accountEmail(utente)
    await countAttempt('resetAddress', request.ip())
    await countAttempt('resetAccount', email)
    void PasswordResetAsked.dispatch(email)
    session.flash('notice', ASKED)
    return response.redirect().toPath('/password-dimenticata')
  }
}
