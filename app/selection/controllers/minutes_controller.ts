import type { HttpContext } from '@adonisjs/core/http'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#core/clock'
import { storage } from '#core/storage'
import { PrintMinutes } from '#selection/actions/print_minutes'
import { RecordEvaluationDownload } from '#selection/actions/record_evaluation_download'
import { SignMinutes } from '#selection/actions/sign_minutes'
import { commissionFor, seatedIn } from '#selection/queries/evaluation_commission'
import { findPosition } from '#selection/queries/evaluation_finders'
import { findMinutes, minutesOf } from '#selection/queries/evaluation_minutes'
import { minutesValidator } from '#selection/validators/evaluation'

/** The minutes ("verbali") of a commission on a position. */
export default class MinutesController {
  async index({ auth, params, view }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    return view.render('pages/selection/evaluation/minutes', {
      position,
      minutes: await minutesOf(position),
      today: clock.rome().toISODate(),
      ...(await seatedIn(await commissionFor(position))),
    })
  }

  /** Signed minutes stand even when their PDF must wait: it is made when somebody asks for it. */
  async store({ auth, params, request, response, session }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const { data, testo } = await request.validateUsing(minutesValidator)
    const minute = await new SignMinutes(auth.user!).handle(position, {
      heldOn: data,
      text: testo,
    })
    await new PrintMinutes().handle(minute).catch((error) => {
      logger.error({ err: error, minute: minute.id }, 'minutes not printed')
    })
    session.flash('success', `Il verbale n. ${minute.number} è chiuso e non si cambia più.`)
    return response.redirect().toPath(`/valutazione/posizioni/${position.id}/verbali`)
  }

  async show({ auth, params, response }: HttpContext) {
    const position = await findPosition(auth.user!, params.id)
    const minute = await findMinutes(position, params.minute)
    const pdf = await storage.read(await new PrintMinutes().handle(minute))
    await new RecordEvaluationDownload(auth.user!).ofMinutes(minute)
    const name = `verbale-${position.code}-${minute.number}.pdf`
    response.header('Content-Type', 'application/pdf')
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('Content-Disposition', `attachment; filename="${name}"`)
    response.header('Cache-Control', 'private, no-store')
    return response.send(pdf)
  }
}
