import type { Reserve } from '#selection/notice_rules'

/** Somebody suitable who waits for a seat, or holds one. */
export interface Claimant {
  code: string
  place: number
  reserveKeys: string[]
}

export interface Winner extends Claimant {
  /** By a reserve of the notice, and not by its place alone. */
  isReserved: boolean
}

export interface Allotment {
  /** Who gets the free seats, in order of place. */
  winners: Winner[]
  /** Those tied at the border of the last seat: no rule says who, so nobody is chosen. */
  undecided: Claimant[]
}

/**
 * Says who gets the free seats of a position. Places decide; a reserve of the notice that the seats do not yet meet
 * takes them from the bottom, for its best placed. Whoever has a seat by place meets the reserve too. A tie that no rule
 * solves at the border is left undecided, and nobody after it gets a seat.
 */
export function allot(
  reserves: Reserve[],
  { free, holders, waiting }: { free: number; holders: Claimant[]; waiting: Claimant[] }
): Allotment {
  const ordered = [...waiting].sort((a, b) => a.place - b.place)
  const byReserve = reservedFor(reserves, free, holders, ordered)
  const taken = new Set(byReserve.chosen.map(({ code }) => code))
  const rest = ordered.filter(({ code }) => !taken.has(code))
  // A reserved seat that a tie leaves undecided waits for its decision: nobody else gets it.
  const held = byReserve.undecided.length > 0 ? 1 : 0
  const merit = takeByPlace(rest, Math.max(0, free - byReserve.chosen.length - held))
  const winners = [
    ...byReserve.chosen.map((one) => ({ ...one, isReserved: true })),
    ...merit.chosen.map((one) => ({ ...one, isReserved: false })),
  ]
  return {
    winners: winners.sort((a, b) => a.place - b.place),
    undecided: held ? byReserve.undecided : merit.undecided,
  }
}

type Share = { chosen: Claimant[]; undecided: Claimant[] }

/** Those who need a reserve to get one of the free seats. */
function reservedFor(
  reserves: Reserve[],
  free: number,
  holders: Claimant[],
  ordered: Claimant[]
): Share {
  const chosen: Claimant[] = []
  for (const { key, seats } of reserves) {
    const has = ({ reserveKeys }: Claimant) => reserveKeys.includes(key)
    // Each one taken by a reserve moves the border of the places up by one, so the count starts again.
    while (chosen.length < free) {
      const outside = ordered.filter((one) => !chosen.includes(one))
      const byMerit = takeByPlace(outside, free - chosen.length).chosen
      const met = [...holders, ...chosen, ...byMerit].filter(has).length
      const next = outside.filter((one) => has(one) && !byMerit.includes(one))
      if (met >= seats || next.length === 0) break
      const best = takeByPlace(next, 1)
      if (best.chosen.length === 0) return { chosen, undecided: best.undecided }
      chosen.push(...best.chosen)
    }
  }
  return { chosen, undecided: [] }
}

/** The first by place, whole groups of equal place at a time. */
function takeByPlace(ordered: Claimant[], room: number): Share {
  const chosen: Claimant[] = []
  while (chosen.length < room && chosen.length < ordered.length) {
    const { place } = ordered[chosen.length]
    const group = ordered.filter((one) => one.place === place)
    if (chosen.length + group.length > room) return { chosen, undecided: group }
    chosen.push(...group)
  }
  return { chosen, undecided: [] }
}
