import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { formFault } from '#core/form_fault'
import { fail, ok, type Result } from '#core/result'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { settleReadiness } from '#internships/actions/settle_readiness'
import { NOT_OVER } from '#internships/lifecycle'
import type Competence from '#internships/models/competence'
import type Internship from '#internships/models/internship'
import TrainingPlan from '#internships/models/training_plan'
import { supersedePlanPaper } from '#internships/papers/supersede_plan_paper'
import { choicesOf } from '#internships/plan/plan_choices'
import { weekSumFault } from '#internships/plan/plan_form'
import { planBreaches, refusals, rulesForPlan } from '#internships/plan/plan_rules'
import {
  planDifferences,
  valuesOfPlan,
  type NewCompetence,
  type PlanValues,
} from '#internships/plan/plan_values'
import { addCompetence } from '#internships/plan/new_competence'

/** Writes the training plan of an internship. A plan that changes needs a new document, to be signed again. */
export class KeepPlan {
  constructor(private actor: Account) {}

  /**
   * Fails when somebody else saved the plan after `seen` (0 where there was none). Throws a form fault for hours that do not fit
   * those of the internship, places of another body, and what the rules of the region refuse; `IllegalTransition` once it is over.
   */
  async handle(
    id: number,
    values: PlanValues,
    added: NewCompetence | null,
    seen: number
  ): Promise<Result<TrainingPlan, 'changed_meanwhile'>> {
    try {
      return await this.#keep(id, values, added, seen)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return this.#keep(id, values, added, seen)
    }
  }

  /** Two who add the same competence at the same moment: the second finds it there. */
  #keep(
    id: number,
    values: PlanValues,
    added: NewCompetence | null,
    seen: number
  ): Promise<Result<TrainingPlan, 'changed_meanwhile'>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(NOT_OVER, id, 'plan', trx)
      const known = await TrainingPlan.query({ client: trx })
        .where('internshipId', id)
        .preload('competences')
        .preload('sites')
        .first()
      if ((known?.revision ?? 0) !== seen) return fail('changed_meanwhile')
      const whole = await this.#withAdded(values, added, trx)
      await this.#judge(internship, known, whole, trx)
      const fields = planDifferences(known && valuesOfPlan(internship, known), whole)
      if (known && fields.length === 0) return ok(known)
      const plan = await keep(internship, known, whole, trx)
      const superseded = await supersedePlanPaper(id, trx)
      const details = { code: internship.code, fields, ...superseded }
      const action = known ? 'plan.changed' : 'plan.written'
      await record(this.actor, action, { type: 'internship', id }, details, trx)
      await settleReadiness(this.actor, internship, trx)
      return ok(plan)
    })
  }

  async #withAdded(
    values: PlanValues,
    added: NewCompetence | null,
    trx: TransactionClientContract
  ): Promise<PlanValues> {
    if (!added) return values
    const { id } = await addCompetence(this.actor, added, trx)
    const competenceIds = [...new Set([...values.competenceIds, id])].sort((a, b) => a - b)
    return { ...values, competenceIds }
  }

  async #judge(
    internship: Internship,
    known: TrainingPlan | null,
    values: PlanValues,
    trx: TransactionClientContract
  ) {
    const { faults, competences } = await choicesOf(internship, known, values, trx)
    const sum = weekSumFault(values.week, internship.weeklyMinutes)
    const hours = totalFault(values)
    const law = await brokenRules(internship, values, competences, trx)
    const all: Record<string, string> = {
      ...law,
      ...faults,
      ...(sum ? { orario: sum } : {}),
      ...hours,
    }
    if (Object.keys(all).length > 0) throw formFault(all)
  }
}

const totalFault = ({ classroomMinutes, workMinutes }: PlanValues): Record<string, string> =>
  classroomMinutes + workMinutes > 0
    ? {}
    : { ore_lavoro: 'Il totale è di zero ore: scriva quelle di aula e quelle di lavoro.' }

async function brokenRules(
  internship: Internship,
  { week, hasMeals }: PlanValues,
  competences: Competence[],
  trx: TransactionClientContract
) {
  await internship.load((loader) => loader.load('site').load('extensions'))
  const rules = await rulesForPlan(internship, trx)
  if (!rules) return {}
  const levels = competences.map(({ eqfLevel }) => eqfLevel)
  const isExtended = internship.extensions.length > 0
  return refusals(planBreaches(rules, internship, { week, hasMeals, levels, isExtended }))
}

async function keep(
  internship: Internship,
  known: TrainingPlan | null,
  values: PlanValues,
  trx: TransactionClientContract
): Promise<TrainingPlan> {
  const { areaId, classroomMinutes, workMinutes, competenceIds, siteIds, ...columns } = values
  const plan = known ?? new TrainingPlan().fill({ internshipId: internship.id, revision: 0 })
  plan.useTransaction(trx).merge({ ...columns, updatedAt: clock.now() })
  await plan.merge({ revision: plan.revision + 1 }).save()
  await plan.related('competences').sync(competenceIds, true, trx)
  await plan.related('sites').sync(siteIds, true, trx)
  internship.merge({ areaId, classroomMinutes, workMinutes })
  if (internship.$isDirty) await internship.merge({ updatedAt: clock.now() }).save()
  return plan
}
