import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ApplicationState } from '#selection/lifecycle'
import type Application from '#selection/models/application'
import NoticeCriterion from '#selection/models/notice_criterion'
import type Position from '#selection/models/position'
import type Ranking from '#selection/models/ranking'
import Seat from '#selection/models/seat'
import type { RankingRecord } from '#selection/ranking/recompute'
import type { Candidate, RankedEntry, RankingRules } from '#selection/ranking/types'

type Options = { client?: TransactionClientContract }

/** The notice's rules for one position, as its ranking freezes them. `position` with its notice. */
export async function rulesOf(position: Position, options: Options = {}): Promise<RankingRules> {
  const criteria = await NoticeCriterion.query(options)
    .where('noticeId', position.noticeId)
    .orderBy('place')
  const [{ $extras }] = await Seat.query(options)
    .where('positionId', position.id)
    .count('* as total')
  return {
    criteria: criteria.map(({ id, name, maxHundredths }) => ({ id, name, maxHundredths })),
    minimumHundredths: position.notice.minimumHundredths,
    tieBreaks: position.notice.tieBreaks,
    reserves: position.notice.reserves,
    seats: Number($extras.total),
  }
}

/** Who takes part in the ranking of a position, with the points given so far. One query. */
export async function candidatesOf(applications: Application[], options: Options = {}) {
  const rows = await (options.client ?? db)
    .from('scores')
    .whereIn(
      'application_id',
      applications.map(({ id }) => id)
    )
    .select('application_id', 'criterion_id', 'hundredths')
  const points = new Map<number, Record<string, number>>()
  for (const row of rows) {
    const own = points.get(row.application_id)
    if (own) own[row.criterion_id] = row.hundredths
    else points.set(row.application_id, { [row.criterion_id]: row.hundredths })
  }
  return applications.map((one) => candidateOf(one, points.get(one.id) ?? {}))
}

/** A published ranking as it is recorded, to be compared with a new computation. `ranking` with its entries. */
export const recordOf = (ranking: Ranking): RankingRecord => ({
  rules: ranking.rules,
  sha256: ranking.sha256,
  entries: ranking.entries.map(
    ({ line, place, isTied, totalHundredths, outcome, inputs, reason }): RankedEntry => ({
      code: inputs.code,
      line,
      place,
      isTied,
      totalHundredths,
      outcome,
      inputs,
      reason,
    })
  ),
})

const candidateOf = (one: Application, scores: Record<string, number>): Candidate => ({
  code: one.code,
  fact: factOf(one.state),
  scores,
  bornOn: one.bornOn,
  unemployedSince: one.unemployedSince,
  reserveKeys: one.reserveKeys,
})

const factOf = (state: ApplicationState): Candidate['fact'] =>
  state === 'excluded' || state === 'absent' ? state : 'admitted'
