import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Offer from '#selection/models/offer'
import Ranking from '#selection/models/ranking'
import type RankingEntry from '#selection/models/ranking_entry'
import Seat from '#selection/models/seat'
import { allot, type Claimant, type Winner } from '#selection/ranking/allot'

type Options = { client?: TransactionClientContract }

/** Somebody of the ranking, with the application it stands for. */
export type RankedClaimant = Claimant & { applicationId: number }

/** How the seats of a position stand, and who comes next. */
export interface SeatPlan {
  /** Null while no ranking is in force: then nobody comes next. */
  ranking: Ranking | null
  seats: Seat[]
  free: Seat[]
  /** Open and accepted offers of the position. */
  held: Offer[]
  /** Who gets the free seats now. */
  winners: (Winner & RankedClaimant)[]
  /** Tied where a rule would be needed: the coordinator decides, with a reason. */
  undecided: RankedClaimant[]
  /** Who would follow if one more seat came free. */
  following: RankedClaimant[]
}

/** Reads how the seats of a position stand. Five queries, whatever the rows. */
export async function seatPlan(positionId: number, options: Options = {}): Promise<SeatPlan> {
  const seats = await Seat.query(options)
    .where('positionId', positionId)
    .orderBy('number')
    .preload('site')
  const held = await Offer.query(options)
    .whereIn(
      'seatId',
      seats.map(({ id }) => id)
    )
    .whereIn('state', ['open', 'accepted'])
  const ranking = await Ranking.query(options)
    .where('positionId', positionId)
    .whereNull('supersededAt')
    .preload('entries', (entries) =>
      entries
        .where('outcome', 'suitable')
        .preload('application', (application) => application.select('id', 'state'))
    )
    .first()
  return planOf(ranking, seats, held)
}

/** The same, from rows already read: `ranking` with its suitable entries and their applications. */
export function planOf(ranking: Ranking | null, seats: Seat[], held: Offer[]): SeatPlan {
  const taken = new Set(held.map(({ seatId }) => seatId))
  const free = seats.filter(({ id }) => !taken.has(id))
  const entries = ranking?.entries.filter(({ outcome }) => outcome === 'suitable') ?? []
  const holding = new Set(held.map(({ applicationId }) => applicationId))
  const claims = {
    holders: entries.filter((entry) => holding.has(entry.applicationId)).map(claimantOf),
    waiting: entries.filter(({ application }) => application.state === 'suitable').map(claimantOf),
  }
  const reserves = ranking?.rules.reserves ?? []
  const now = keepTiesTogether(allot(reserves, { free: free.length, ...claims }), free)
  const chosen = new Set(now.winners.map(({ code }) => code))
  const next = allot(reserves, {
    free: 1,
    holders: [...claims.holders, ...now.winners],
    waiting: claims.waiting.filter(({ code }) => !chosen.has(code)),
  })
  return {
    ranking,
    seats,
    free,
    held,
    winners: now.winners as SeatPlan['winners'],
    undecided: now.undecided as RankedClaimant[],
    following: [...next.winners, ...next.undecided] as RankedClaimant[],
  }
}

/**
 * Seats at different sites are not the same thing: those who are tied have a seat each, and no rule says which. So the
 * offers stop there too.
 */
function keepTiesTogether(plan: ReturnType<typeof allot>, free: Seat[]) {
  if (new Set(free.map(({ siteId }) => siteId)).size < 2) return plan
  const isTied = ({ place }: Claimant) =>
    plan.winners.filter((other) => other.place === place).length > 1
  const first = plan.winners.findIndex(isTied)
  if (first === -1) return plan
  const { place } = plan.winners[first]
  return {
    winners: plan.winners.slice(0, first),
    undecided: plan.winners.filter((other) => other.place === place),
  }
}

const claimantOf = ({ applicationId, place, inputs }: RankingEntry): RankedClaimant => ({
  applicationId,
  code: inputs.code,
  place: place!,
  reserveKeys: inputs.reserveKeys,
})
