import type { HttpContext } from '@adonisjs/core/http'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { AnswerFollowUp } from '#internships/actions/answer_follow_up'
import type FollowUp from '#internships/models/follow_up'
import { openFollowUp } from '#internships/queries/follow_up_by_token'
import { choicesOf, EMPLOYMENT, FOUND_THROUGH, THANKS } from '#internships/surveys/answers'
import { lastAnswerOf } from '#internships/surveys/terms'
import { SURVEY_PATH } from '#internships/surveys/token'
import { readAnswers, surveyValidator } from '#internships/surveys/validator'

/** The page behind the link of the questionnaire. Opening it answers nothing, since programs that check mails open links too. */
export default class FollowUpsController {
  async edit(ctx: HttpContext) {
    const followUp = await this.#find(ctx)
    if (!followUp) return dead(ctx)
    return ctx.view.render('pages/internships/surveys/questions', {
      ...wordsOf(followUp),
      answers: followUp,
      employment: choicesOf(EMPLOYMENT),
      ways: choicesOf(FOUND_THROUGH),
      thanks: choicesOf(THANKS),
    })
  }

  async update(ctx: HttpContext) {
    if (!(await this.#find(ctx))) return dead(ctx)
    const answers = readAnswers(await ctx.request.validateUsing(surveyValidator))
    const outcome = await new AnswerFollowUp().handle(ctx.params.token, answers)
    if (!outcome.ok) return dead(ctx)
    return ctx.response.redirect().toPath(`${SURVEY_PATH}/${ctx.params.token}/grazie`)
  }

  async show(ctx: HttpContext) {
    const followUp = await this.#find(ctx)
    if (!followUp?.answeredAt) return dead(ctx)
    return ctx.view.render('pages/internships/surveys/thanks', wordsOf(followUp))
  }

  /** Only tokens that open nothing are counted. */
  async #find({ request, response, params }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    response.header('X-Robots-Tag', 'noindex')
    await countAttempt('linkAddress', request.ip())
    const followUp = await openFollowUp(params.token)
    if (followUp) await forgiveAttempt('linkAddress', request.ip())
    return followUp
  }
}

const wordsOf = (followUp: FollowUp) => ({
  internship: followUp.internship,
  until: lastAnswerOf(followUp),
})

function dead({ response, view }: HttpContext) {
  response.status(410)
  return view.render('pages/internships/surveys/dead_link')
}
