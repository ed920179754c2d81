import type { Reserve, TieBreak } from '#selection/notice_rules'

/** A criterion as a ranking freezes it. */
export interface RankedCriterion {
  id: number
  name: string
  maxHundredths: number
}

/** What an order follows: frozen with the ranking, so that it can be computed again years later. */
export interface RankingRules {
  criteria: RankedCriterion[]
  /** Points that make suitable, in hundredths. */
  minimumHundredths: number
  /** In the order in which they decide. */
  tieBreaks: TieBreak[]
  reserves: Reserve[]
  seats: number
}

/** What the commission's record says of one application. */
export interface Candidate {
  /** "D-00347" */
  code: string
  fact: 'admitted' | 'absent' | 'excluded'
  /** Hundredths by criterion id; a criterion without points counts 0. */
  scores: Record<string, number>
  /** `yyyy-MM-dd` */
  bornOn: string
  unemployedSince: string | null
  reserveKeys: string[]
}

export type RankingOutcome = 'suitable' | 'unsuitable' | 'absent' | 'excluded'

/**
 * Which rule put two neighbours with equal totals in order. Points are told, dates are not: what a comparison of ages or
 * of unemployment looked at stays in the record.
 */
export interface Comparison {
  /** Index in the tie-breaks of the rules. */
  rule: number
  /** The applications just before or just after, one or several when they are tied. */
  others: string[]
  /** Hundredths of both sides, for a criterion. */
  mine: number | null
  theirs: number | null
}

/** Why an application stands where it stands: nothing personal, so that it can be published. */
export type RankingReason =
  | {
      kind: 'suitable'
      /** Other applications with the same total. */
      equals: string[]
      /** Those that no rule tells apart from it. */
      tiedWith: string[]
      /** The rule that put it after the nearest of its total, and the rule that put it before the next. */
      after: Comparison | null
      before: Comparison | null
      /** Whether a seat is due to it by a reserve of the notice, and not by its place alone. */
      isReserved: boolean
      /** Whether its place would give it a seat that goes to somebody else by such a reserve. */
      isPassedOver: boolean
    }
  | { kind: 'unsuitable' | 'absent' | 'excluded' }

/** One line of a computed ranking. */
export interface RankedEntry {
  code: string
  line: number
  place: number | null
  isTied: boolean
  totalHundredths: number | null
  outcome: RankingOutcome
  inputs: Candidate
  reason: RankingReason
}
