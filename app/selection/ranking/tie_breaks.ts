import type { TieBreak } from '#selection/notice_rules'
import type { Candidate } from '#selection/ranking/types'

/** The sum of an application's points, in hundredths. */
export const totalOf = ({ scores }: Candidate, criteria: { id: number }[]): number =>
  criteria.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0)

/** Negative when `a` precedes `b`; 0 when the rule does not tell them apart. */
export function compareBy(rule: TieBreak, a: Candidate, b: Candidate): number {
  switch (rule.kind) {
    case 'criterion':
      return (b.scores[rule.criterionId] ?? 0) - (a.scores[rule.criterionId] ?? 0)
    case 'younger':
      return compareDates(b.bornOn, a.bornOn)
    case 'older':
      return compareDates(a.bornOn, b.bornOn)
    case 'longer_unemployed':
      return compareDates(a.unemployedSince ?? NEVER_SAID, b.unemployedSince ?? NEVER_SAID)
  }
}

/** The first rule that tells two applications apart, or null: a tie that no rule solves. */
export function decidingRule(rules: TieBreak[], a: Candidate, b: Candidate): number | null {
  const index = rules.findIndex((rule) => compareBy(rule, a, b) !== 0)
  return index === -1 ? null : index
}

/** Who gave no date of unemployment comes after whoever gave one. */
const NEVER_SAID = '9999-12-31'

const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
