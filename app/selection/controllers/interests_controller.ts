import type { HttpContext } from '@adonisjs/core/http'
import programme from '#config/programme'
import { formStamp, isFromProgram, STAMP_FIELD } from '#core/bot_guard'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { tidy } from '#core/values/text'
import { countAttempt } from '#accounts/attempts'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import InterestAsked from '#selection/events/interest_asked'
import { interestValidator } from '#selection/interest/validator'
import Area from '#selection/models/area'

const FORM = 'interest'

/** Citizens ask to be told of new notices. */
export default class InterestsController {
  async create({ session, view }: HttpContext) {
    const areas = await Area.query().orderBy('place')
    return view.render('pages/selection/interest/create', {
      areas: areas.map(({ key, name }) => ({ value: key, label: name })),
      months: programme.durations.map((value) => ({ value, label: `${value} mesi` })),
      stamp: formStamp(FORM, session.flashMessages.get(STAMP_FIELD)),
    })
  }

  /** The answer is the same for every address, and the looking up happens after it. */
  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    await countAttempt('interestAddress', request.ip())
    const areas = await Area.query().select('key')
    const meta = { areas: areas.map(({ key }) => key) }
    const form = await request.validateUsing(interestValidator, { meta })
    const email = accountEmail(form.email)
    if (!isFromProgram(FORM, ctx)) {
      await countAttempt('interestAccount', email)
      void InterestAsked.dispatch(email, {
        fullName: tidy(form.nome_completo),
        mobile: form.cellulare ?? null,
        municipalityCode: form.comune,
        areas: form.aree ?? [],
        months: form.mesi ?? [],
        consentedAt: toDb(clock.now()),
      })
    }
    session.flash('interested', email)
    return response.redirect().toPath('/manifestazione-interesse/inviata')
  }

  /** What happens now; the address is remembered for this one page. */
  async show({ session, view }: HttpContext) {
    const email = session.flashMessages.get('interested', null)
    return view.render('pages/selection/interest/sent', { email })
  }
}
