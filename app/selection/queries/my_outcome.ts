import type { StateLabel } from '#core/lifecycle'
import type Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import Ranking from '#selection/models/ranking'
import { linesOf } from '#selection/queries/ranking_lines'
import { rankingPath } from '#selection/queries/public_rankings'

/** What an applicant reads of the own ranking: never somebody else's line. */
export interface MyOutcome {
  tag: StateLabel
  place: number | null
  isTied: boolean
  /** Points by criterion, with the maximum. */
  points: { name: string; points: string; max: number }[]
  total: string
  headline: string
  sentences: string[]
  ranking: Ranking
  path: string
  /** The offer made to it, whatever came of it. */
  offer: Offer | null
}

/** The outcome of an application in the ranking in force; null until there is one. */
export async function myOutcome({ id, positionId }: Application): Promise<MyOutcome | null> {
  const ranking = await Ranking.query()
    .where('positionId', positionId)
    .whereNull('supersededAt')
    .preload('position', (position) => position.preload('notice').preload('hostBody'))
    .preload('entries', (entries) => entries.where('applicationId', id).preload('application'))
    .first()
  if (!ranking) return null
  const [line] = await linesOf(ranking)
  if (!line) return null
  const offer = await Offer.query().where('applicationId', id).preload('events').first()
  const points = ranking.rules.criteria.map(({ name, maxHundredths }, index) => ({
    name,
    points: line.points[index],
    max: maxHundredths / 100,
  }))
  const { tag, place, isTied, total, headline, sentences } = line
  return {
    tag,
    place,
    isTied,
    points,
    total,
    headline,
    sentences,
    ranking,
    path: rankingPath(ranking),
    offer,
  }
}
