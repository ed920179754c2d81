import type Internship from '#internships/models/internship'
import type TrainingPlan from '#internships/models/training_plan'
import type { WeekPattern } from '#internships/week_pattern'

/** A competence that is not in the catalogue yet. */
export interface NewCompetence {
  profile: string
  name: string
  eqfLevel: number
  isVerified: boolean
}

/** A training plan as its form gives it; minutes of the whole internship. */
export interface PlanValues {
  areaId: number
  objectives: string
  activities: string
  methods: string | null
  inailPosition: string | null
  liabilityPolicy: string | null
  hasMeals: boolean
  week: WeekPattern
  classroomMinutes: number
  workMinutes: number
  competenceIds: number[]
  siteIds: number[]
}

/** What an internship and its plan say now; `plan` with its competences and sites. */
export const valuesOfPlan = (internship: Internship, plan: TrainingPlan): PlanValues => ({
  areaId: internship.areaId,
  objectives: plan.objectives,
  activities: plan.activities,
  methods: plan.methods,
  inailPosition: plan.inailPosition,
  liabilityPolicy: plan.liabilityPolicy,
  hasMeals: plan.hasMeals,
  week: plan.week,
  classroomMinutes: internship.classroomMinutes,
  workMinutes: internship.workMinutes,
  competenceIds: sorted(plan.competences.map(({ id }) => id)),
  siteIds: sorted(plan.sites.map(({ id }) => id)),
})

/** The fields in which two plans differ. */
export const planDifferences = (before: PlanValues | null, after: PlanValues): string[] =>
  (Object.keys(after) as Array<keyof PlanValues>).filter(
    (key) => !before || JSON.stringify(before[key]) !== JSON.stringify(after[key])
  )

/** Ids in order, each once. */
export const sorted = (ids: number[]) => [...new Set(ids)].sort((a, b) => a - b)
