import type { HttpContext } from '@adonisjs/core/http'
import { groupCode, normaliseCode } from '#attestations/verification/code'
import { findVerification } from '#attestations/queries/verification'
import { verificationPage } from '#attestations/verification/verification_page'

/** Public: what the register says of a code. */
export default class VerificationsController {
  async index({ request, response, view }: HttpContext) {
    const typed = String(request.input('codice') ?? '').slice(0, 100)
    if (!typed.trim()) return view.render('pages/attestations/verify')
    const code = normaliseCode(typed)
    if (code) return response.redirect().toPath(`/verifica/${code}`)
    return notFound({ response, view }, typed)
  }

  async show({ params, response, view }: HttpContext) {
    const typed = String(params.code).slice(0, 100)
    const code = normaliseCode(typed)
    if (!code) return notFound({ response, view }, typed)
    if (code !== params.code) return response.redirect().toPath(`/verifica/${code}`)
    const verification = await findVerification(code)
    if (!verification) return notFound({ response, view }, groupCode(code))
    return view.render('pages/attestations/verification', verificationPage(verification))
  }
}

function notFound({ response, view }: Pick<HttpContext, 'response' | 'view'>, typed: string) {
  response.status(404)
  return view.render('pages/attestations/verification_unknown', { typed })
}
