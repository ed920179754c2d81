import programme from '#config/programme'
import { formatHours } from '#core/values/hours'
import Competence from '#internships/models/competence'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import TrainingPlan from '#internships/models/training_plan'
import { siteChoices } from '#internships/plan/plan_choices'
import { planBreaches, rulesForPlan } from '#internships/plan/plan_rules'
import { valuesOfPlan, type PlanValues } from '#internships/plan/plan_values'
import { ordinaryWeek, plannedMinutes } from '#internships/week_pattern'
import Area from '#selection/models/area'

/** The plan of an internship with what it chose; null while there is none. */
export const findPlan = ({ id }: Internship): Promise<TrainingPlan | null> =>
  TrainingPlan.query()
    .where('internshipId', id)
    .preload('competences', (query) => query.orderBy('profile').orderBy('name'))
    .preload('sites', (query) => query.orderBy('name'))
    .first()

/** All that the form of a plan shows; `internship` with its site and position. */
export async function planPage(internship: Internship) {
  const plan = await findPlan(internship)
  const values = plan ? valuesOfPlan(internship, plan) : firstValues(internship)
  return {
    plan,
    values,
    revision: plan?.revision ?? 0,
    areas: await Area.query().orderBy('place'),
    competences: await Competence.query().orderBy('profile').orderBy('name'),
    sites: await siteChoices(internship.hostBodyId, plan),
    breaches: await breachesOf(internship, plan),
    isSigned: await hasSignedPaper(internship),
    calendarHours: formatHours(
      plannedMinutes(values.week, internship.startsOn, internship.plannedEndsOn)
    ),
  }
}

/** What a plan starts from: the position, and where it says nothing the hours of the programme (facts, 2.2). */
export function firstValues(internship: Internship): PlanValues {
  const { position, months, siteId, areaId, weeklyMinutes } = internship
  const usual = programme.hoursByMonths[months]
  const isSet = internship.classroomMinutes + internship.workMinutes > 0
  return {
    areaId,
    objectives: position?.learning ?? '',
    activities: position?.tasks ?? '',
    methods: null,
    inailPosition: null,
    liabilityPolicy: null,
    hasMeals: false,
    week: ordinaryWeek(weeklyMinutes),
    classroomMinutes: isSet ? internship.classroomMinutes : (usual?.classroom ?? 0) * 60,
    workMinutes: isSet ? internship.workMinutes : (usual?.work ?? 0) * 60,
    competenceIds: [],
    siteIds: [siteId],
  }
}

async function breachesOf(internship: Internship, plan: TrainingPlan | null) {
  const rules = await rulesForPlan(internship)
  if (!rules) return null
  if (!plan) return []
  await internship.load('extensions')
  const levels = plan.competences.map(({ eqfLevel }) => eqfLevel)
  const isExtended = internship.extensions.length > 0
  const { week, hasMeals } = plan
  const found = planBreaches(rules, internship, { week, hasMeals, levels, isExtended })
  return [...found.orario, ...found.competenze, ...found.indennita]
}

/** Whether somebody has signed the paper of the plan as it stands. */
async function hasSignedPaper({ id }: Internship): Promise<boolean> {
  const paper = await InternshipDocument.query()
    .where({ internshipId: id, kind: 'plan' })
    .whereNull('supersededAt')
    .whereHas('signatures', (signatures) => signatures.where('id', '>', 0))
    .first()
  return paper !== null
}
