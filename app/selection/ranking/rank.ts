import { allot } from '#selection/ranking/allot'
import { compareBy, decidingRule, totalOf } from '#selection/ranking/tie_breaks'
import type {
  Candidate,
  Comparison,
  RankedEntry,
  RankingReason,
  RankingRules,
} from '#selection/ranking/types'

/** Candidates whom no rule tells apart. */
type Group = { total: number; members: Candidate[]; place: number }

/**
 * Orders the applications of a position: total points, then the notice's tie-breaks in their order. Those whom no rule
 * tells apart share a place (1, 1, 3) and are written by code, which has no meaning. Then come those below the minimum,
 * the absent and the excluded, without a place. Pure: the same record gives the same order and reasons, whatever the
 * order of the rows.
 */
export function rank(rules: RankingRules, candidates: Candidate[]): RankedEntry[] {
  const scored = candidates.filter(({ fact }) => fact === 'admitted')
  const isSuitable = (one: Candidate) => totalOf(one, rules.criteria) >= rules.minimumHundredths
  const groups = groupsOf(rules, scored.filter(isSuitable))
  const byReserve = reserveEffects(rules, groups)
  const lines = [
    ...groups.flatMap((_, index) => suitableLines(rules, groups, index, byReserve)),
    ...scored
      .filter((one) => !isSuitable(one))
      .sort((a, b) => totalOf(b, rules.criteria) - totalOf(a, rules.criteria) || byCode(a, b))
      .map((one) => outside(one, 'unsuitable', totalOf(one, rules.criteria))),
    ...without(candidates, 'absent'),
    ...without(candidates, 'excluded'),
  ]
  return lines.map((entry, index) => ({ ...entry, line: index + 1 }))
}

type Line = Omit<RankedEntry, 'line'>

function groupsOf(rules: RankingRules, suitable: Candidate[]): Group[] {
  const total = (one: Candidate) => totalOf(one, rules.criteria)
  const compare = (a: Candidate, b: Candidate) =>
    total(b) - total(a) ||
    rules.tieBreaks.map((rule) => compareBy(rule, a, b)).find((order) => order !== 0) ||
    0
  const sorted = [...suitable].sort((a, b) => compare(a, b) || byCode(a, b))
  const groups: Group[] = []
  sorted.forEach((one, index) => {
    const last = groups.at(-1)
    if (last && compare(last.members[0], one) === 0) last.members.push(one)
    else groups.push({ total: total(one), members: [one], place: index + 1 })
  })
  return groups
}

function suitableLines(
  rules: RankingRules,
  groups: Group[],
  index: number,
  byReserve: ReserveEffects
): Line[] {
  const { total, members, place } = groups[index]
  const equals = groups.filter((group) => group.total === total).flatMap(codesOf)
  const [one] = members
  const after = comparison(rules, one, groups[index - 1], total)
  const before = comparison(rules, one, groups[index + 1], total)
  return members.map((inputs) => {
    const others = (codes: string[]) => codes.filter((code) => code !== inputs.code)
    const reason: RankingReason = {
      kind: 'suitable',
      equals: others(equals),
      tiedWith: others(codesOf(groups[index])),
      after,
      before,
      isReserved: byReserve.reserved.has(inputs.code),
      isPassedOver: byReserve.passedOver.has(inputs.code),
    }
    return {
      code: inputs.code,
      place,
      isTied: members.length > 1,
      totalHundredths: total,
      outcome: 'suitable',
      inputs,
      reason,
    }
  })
}

/** How the notice tells a group from its neighbour of the same total; null when the totals already do. */
function comparison(
  { tieBreaks }: RankingRules,
  one: Candidate,
  neighbour: Group | undefined,
  total: number
): Comparison | null {
  if (!neighbour || neighbour.total !== total) return null
  const [other] = neighbour.members
  const index = decidingRule(tieBreaks, one, other)!
  const rule = tieBreaks[index]
  const points = (candidate: Candidate) =>
    rule.kind === 'criterion' ? (candidate.scores[rule.criterionId] ?? 0) : null
  return { rule: index, others: codesOf(neighbour), mine: points(one), theirs: points(other) }
}

type ReserveEffects = { reserved: Set<string>; passedOver: Set<string> }

/** Who gets one of the first seats by a reserve alone, and whose seat by place that is. */
function reserveEffects({ reserves, seats }: RankingRules, groups: Group[]): ReserveEffects {
  const waiting = groups.flatMap(({ place, members }) =>
    members.map(({ code, reserveKeys }) => ({ code, place, reserveKeys }))
  )
  const claims = { free: seats, holders: [], waiting }
  const { winners, undecided } = allot(reserves, claims)
  const served = new Set([...winners, ...undecided].map(({ code }) => code))
  return {
    reserved: new Set(winners.filter(({ isReserved }) => isReserved).map(({ code }) => code)),
    passedOver: new Set(
      allot([], claims)
        .winners.map(({ code }) => code)
        .filter((code) => !served.has(code))
    ),
  }
}

function outside(inputs: Candidate, outcome: Exclude<Line['outcome'], 'suitable'>, total: number) {
  return {
    code: inputs.code,
    place: null,
    isTied: false,
    totalHundredths: outcome === 'unsuitable' ? total : null,
    outcome,
    inputs,
    reason: { kind: outcome },
  } satisfies Line
}

const without = (candidates: Candidate[], fact: 'absent' | 'excluded'): Line[] =>
  candidates
    .filter((one) => one.fact === fact)
    .sort(byCode)
    .map((one) => outside(one, fact, 0))

const codesOf = ({ members }: Group): string[] => members.map(({ code }) => code)

const byCode = (a: Candidate, b: Candidate): number =>
  a.code.length - b.code.length || (a.code < b.code ? -1 : 1)
