/** Internships new, changed, as they were, and those that the portal keeps as it has them. */
export type PlanCounts = {
  created: number
  changed: number
  unchanged: number
  kept: number
  newPeople: number
}

/** What a confirmation did; `leftOut`: rows that could not be written any more. */
export type ImportOutcome = PlanCounts & { leftOut: number }
