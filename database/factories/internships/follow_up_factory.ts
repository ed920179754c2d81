import { clock } from '#core/clock'
import FollowUp from '#internships/models/follow_up'
import type Internship from '#internships/models/internship'
import { isAtWork, type Employment } from '#internships/surveys/answers'
import { dueOn } from '#internships/surveys/terms'
import { hashOf, surveyToken } from '#internships/surveys/token'
import { createInternship } from '#database/factories/internships/internship_factory'

/** A question asked today, six months after the end of an internship, and not answered; anything else by `values`. */
export async function createFollowUp(
  internship: Internship,
  values: Partial<FollowUp> = {}
): Promise<FollowUp> {
  const monthsAfter = values.monthsAfter ?? 6
  const followUp = await FollowUp.create({
    internshipId: internship.id,
    monthsAfter,
    dueOn: dueOn(internship.endsOn, monthsAfter),
    tokenHash: null,
    askedAt: clock.now(),
    remindedAt: null,
    answeredAt: values.employment ? clock.now() : null,
    employment: null,
    foundThrough: null,
    thanksToInternship: null,
    ...values,
  })
  if (values.tokenHash === null || !followUp.askedAt) return followUp
  return followUp.merge({ tokenHash: hashOf(surveyToken(followUp.id)) }).save()
}

type Ended = Parameters<typeof createInternship>[0]

/** An internship of six months that ended on a day, `yyyy-MM-dd`. */
export const createEnded = (endsOn: string, values: Ended = {}): Promise<Internship> =>
  createInternship({ state: 'completed', startsOn: dueOn(endsOn, -6), endsOn, ...values })

/** Former interns who ended on a day and were asked: one for each answer, `null` for whoever said nothing. */
export async function createAnswers(
  endsOn: string,
  answers: (Employment | null)[],
  values: Ended = {}
): Promise<void> {
  for (const employment of answers) {
    const works = employment !== null && isAtWork(employment)
    await createFollowUp(await createEnded(endsOn, values), {
      employment,
      foundThrough: works ? 'competition' : null,
      thanksToInternship: works ? 'yes' : null,
    })
  }
}
