import { clock } from '#core/clock'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import { AnswerFollowUp } from '#internships/actions/answer_follow_up'
import { AskFormerInterns } from '#internships/actions/ask_former_interns'
import { PlanFollowUps } from '#internships/actions/plan_follow_ups'
import FollowUp from '#internships/models/follow_up'
import type { SurveyAnswers } from '#internships/surveys/answers'
import { surveyToken } from '#internships/surveys/token'

const ANSWERS: SurveyAnswers[] = [
  { employment: 'fixed_term', foundThrough: 'competition', thanksToInternship: 'yes' },
  { employment: 'searching', foundThrough: null, thanksToInternship: null },
  { employment: 'permanent', foundThrough: 'application', thanksToInternship: 'partly' },
]

/** Former interns are asked on their days; some of them have answered. Done again, it asks nobody twice. */
export async function seedDemoFollowUps(): Promise<void> {
  for (const days of [-50, -25, -1]) {
    await asOf(clock.now().plus({ days }), async () => {
      await new PlanFollowUps().handle()
      await new AskFormerInterns().handle()
    })
  }
  const asked = await FollowUp.query()
    .whereNotNull('askedAt')
    .whereNull('answeredAt')
    .orderBy('id')
    .limit(ANSWERS.length)
  if (await FollowUp.query().whereNotNull('answeredAt').first()) return
  for (const [at, { id, askedAt }] of asked.entries()) {
    await asOf(askedAt!.plus({ hours: 20 + at }), () =>
      new AnswerFollowUp().handle(surveyToken(id), ANSWERS[at])
    )
  }
}
