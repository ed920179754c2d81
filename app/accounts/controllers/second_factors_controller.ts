import type { HttpContext } from '@adonisjs/core/http'
import hash from '@adonisjs/core/services/hash'
import QRCode from 'qrcode'
import { formFault } from '#core/form_fault'
import { ConfirmSecondFactor } from '#accounts/actions/confirm_second_factor'
import { RemoveSecondFactor } from '#accounts/actions/remove_second_factor'
import { StartSecondFactor } from '#accounts/actions/start_second_factor'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import type Account from '#accounts/models/account'
import { readableSecret, totpUri } from '#accounts/totp'
import { codeValidator, presentPasswordValidator } from '#accounts/validators'

/** One's own second factor: begun, confirmed with a first code, taken away with the password. */
export default class SecondFactorsController {
  async store({ auth, response }: HttpContext) {
    await new StartSecondFactor(auth.getUserOrFail()).handle()
    return response.redirect().toPath('/profilo/secondo-fattore')
  }

  async edit({ auth, response, view }: HttpContext) {
    const account = auth.getUserOrFail()
    if (!account.totpSecret || account.hasSecondFactor)
      return response.redirect().toPath('/profilo')
    response.header('Cache-Control', 'no-store')
    const secret = readableSecret(account)
    return view.render('pages/accounts/second_factor', { secret, qr: await qrImage(account) })
  }

  async update({ auth, request, response, view }: HttpContext) {
    const account = auth.getUserOrFail()
    const { codice } = await request.validateUsing(codeValidator)
    await countAttempt('code', account.id)
    const outcome = await new ConfirmSecondFactor(account).handle(codice)
    if (!outcome.ok) {
      throw formFault({ codice: 'Il codice non è giusto: scriva quello che l’app mostra adesso.' })
    }
    await forgiveAttempt('code', account.id, true)
    response.header('Cache-Control', 'no-store')
    return view.render('pages/accounts/recovery_codes', { codes: outcome.value })
  }

  async destroy({ auth, request, response, session }: HttpContext) {
    const account = auth.getUserOrFail()
    const form = await request.validateUsing(presentPasswordValidator)
    await countAttempt('password', account.id)
    if (!(await hash.verify(account.password ?? '', form.password_attuale))) {
      throw formFault({ password_attuale: 'Non è la password che usa adesso: la riscriva.' })
    }
    await forgiveAttempt('password', account.id, true)
    await new RemoveSecondFactor(account).handle(account)
    session.flash('success', 'Il secondo fattore è tolto: per accedere basta la password.')
    return response.redirect().toPath('/profilo')
  }
}

/** An image in the page itself: the secret in it never has an address. */
async function qrImage(account: Account): Promise<string> {
  const svg = await QRCode.toString(totpUri(account), { type: 'svg', margin: 4 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
