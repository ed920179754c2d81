import type { HttpContext } from '@adonisjs/core/http'
import { formStamp, isFromProgram, STAMP_FIELD } from '#core/bot_guard'
import { tidy } from '#core/values/text'
import { countAttempt } from '#accounts/attempts'
import RegistrationAsked from '#accounts/events/registration_asked'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import { registrationValidator } from '#accounts/registration_validator'
import { intendedUrl, rememberIntendedUrl } from '#accounts/sign_in_request'

const FORM = 'registration'

/** Citizens make their own account; the e-mail is confirmed before it works. */
export default class RegistrationsController {
  /** `poi`, or the page that asked to sign in, is where they go at the end. */
  async create(ctx: HttpContext) {
    rememberIntendedUrl(ctx, ctx.request.qs().poi)
    const stamp = formStamp(FORM, ctx.session.flashMessages.get(STAMP_FIELD))
    return ctx.view.render('pages/accounts/registration', { stamp })
  }

  /** The answer is the same for every address, and the looking up happens after it. */
  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    await countAttempt('registrationAddress', request.ip())
    const form = await request.validateUsing(registrationValidator)
    const email = accountEmail(form.email)
    if (!isFromProgram(FORM, ctx)) {
      await countAttempt('registrationAccount', email)
      const fullName = tidy(`${form.nome} ${form.cognome}`)
      void RegistrationAsked.dispatch({ email, fullName, next: intendedUrl(ctx) })
    }
    session.flash('registered', email)
    return response.redirect().toPath('/registrazione/inviata')
  }

  /** What happens now; `registered` is remembered for this one page. */
  async show({ session, view }: HttpContext) {
    const email = session.flashMessages.get('registered', null)
    return view.render('pages/accounts/registration_sent', { email })
  }
}
