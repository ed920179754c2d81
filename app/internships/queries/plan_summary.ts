import { formatHours } from '#core/values/hours'
import type Internship from '#internships/models/internship'
import { findPlan } from '#internships/queries/plan_page'
import { minutesAWeek, weekRuns } from '#internships/week_pattern'

/** What the page of an internship says of its plan; null while there is none. For the component `internships.planSummary`. */
export async function planSummary(internship: Internship) {
  const plan = await findPlan(internship)
  if (!plan) return null
  const { classroomMinutes, workMinutes } = internship
  return {
    plan,
    competences: plan.competences,
    sites: plan.sites,
    days: weekRuns(plan.week),
    weekly: formatHours(minutesAWeek(plan.week)),
    total: formatHours(classroomMinutes + workMinutes),
    classroom: formatHours(classroomMinutes),
    work: formatHours(workMinutes),
  }
}
