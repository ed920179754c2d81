import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Internship from '#internships/models/internship'
import TrainingPlan from '#internships/models/training_plan'
import type { Breach } from '#internships/rules/breach'
import { checkCompetences, checkDuration } from '#internships/rules/duration'
import { rulesOf } from '#internships/rules/rule_sets'

/** What the rules frozen at the start say of so many months more: all months count, extensions included. */
export async function extensionBreaches(
  internship: Internship,
  more: number,
  client?: TransactionClientContract
): Promise<Breach[]> {
  const rules = await rulesOf(internship.ruleSetId!, client)
  const plan = await TrainingPlan.query({ client })
    .where('internshipId', internship.id)
    .preload('competences')
    .first()
  const months = internship.months + more
  const levels = (plan?.competences ?? []).map(({ eqfLevel }) => eqfLevel)
  return [
    ...checkDuration(rules, months, internship.recipient),
    ...checkCompetences(rules, { months, levels, isExtension: true }),
  ]
}
