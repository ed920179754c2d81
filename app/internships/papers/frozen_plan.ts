import type Internship from '#internships/models/internship'

/** A training plan as its paper keeps it (facts, section 6: what a PFI holds). */
export const frozenPlan = ({ plan, weeklyMinutes, classroomMinutes, workMinutes }: Internship) => ({
  objectives: plan.objectives,
  activities: plan.activities,
  methods: plan.methods,
  inailPosition: plan.inailPosition,
  liabilityPolicy: plan.liabilityPolicy,
  hasMeals: plan.hasMeals,
  week: plan.week,
  weeklyMinutes,
  classroomMinutes,
  workMinutes,
  competences: plan.competences.map(({ profile, name, eqfLevel, isVerified }) => ({
    profile,
    name,
    eqfLevel,
    isVerified,
  })),
  sites: plan.sites.map(({ name, fullAddress }) => ({ name, address: fullAddress })),
})

/** Both tutors now in charge; for the host's, Lombardy wants level, years and competences (facts, section 5). */
export function frozenTutors({ tutors }: Internship) {
  const current = tutors.filter(({ toOn }) => toOn === null)
  const host = current.find(({ hostTutor }) => hostTutor)?.hostTutor
  const promoter = current.find(({ promoterTutor }) => promoterTutor)?.promoterTutor
  return {
    host: host
      ? {
          name: `${host.firstName} ${host.lastName}`,
          level: host.level,
          experienceYears: host.experienceYears,
          competences: host.competences,
        }
      : null,
    promoter: promoter ? { name: promoter.fullName } : null,
  }
}
