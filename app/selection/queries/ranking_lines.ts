import type { StateLabel } from '#core/lifecycle'
import { applicationLifecycle } from '#selection/lifecycle'
import CandidacyWithdrawal from '#selection/models/candidacy_withdrawal'
import Offer from '#selection/models/offer'
import type Ranking from '#selection/models/ranking'
import type RankingEntry from '#selection/models/ranking_entry'
import { formatPoints, formatTotal } from '#selection/points'
import { recordOf } from '#selection/queries/ranking_record'
import { candidacyStory, storyOf } from '#selection/ranking/seat_story'
import type { RankedEntry, RankingRules } from '#selection/ranking/types'
import { explain } from '#selection/ranking/wording'

/** One line of a ranking as a page shows it: nothing that names a person. */
export interface RankingLine {
  applicationId: number
  code: string
  place: number | null
  isTied: boolean
  /** One for each criterion, as written; a dash where nothing was scored. */
  points: string[]
  total: string
  tag: StateLabel
  headline: string
  sentences: string[]
}

/** Words of a superseded version: what it said then, whatever came after. */
const OUTCOMES: Record<RankedEntry['outcome'], StateLabel> = {
  suitable: applicationLifecycle.states.suitable,
  unsuitable: applicationLifecycle.states.unsuitable,
  absent: applicationLifecycle.states.absent,
  excluded: applicationLifecycle.states.excluded,
}

/** The lines of a published ranking, with what came of each seat. `ranking` with entries and applications; three queries. */
export async function linesOf(ranking: Ranking): Promise<RankingLine[]> {
  const ids = ranking.entries.map(({ applicationId }) => applicationId)
  const stories = ranking.supersededAt ? new Map<number, string[]>() : await storiesOf(ids)
  const { rules, entries } = recordOf(ranking)
  return entries.map((entry, index) => {
    const row = ranking.entries[index]
    const tag = ranking.supersededAt ? OUTCOMES[entry.outcome] : tagOf(row)
    const line = lineOf(entry, rules, { applicationId: row.applicationId, tag })
    return { ...line, sentences: [...line.sentences, ...(stories.get(row.applicationId) ?? [])] }
  })
}

/** One computed entry as a line. */
export function lineOf(
  entry: RankedEntry,
  rules: RankingRules,
  { applicationId, tag = OUTCOMES[entry.outcome] }: { applicationId: number; tag?: StateLabel }
): RankingLine {
  const isScored = entry.totalHundredths !== null
  return {
    applicationId,
    code: entry.code,
    place: entry.place,
    isTied: entry.isTied,
    points: rules.criteria.map(({ id }) =>
      isScored ? formatPoints(entry.inputs.scores[id] ?? 0) : '–'
    ),
    total: isScored ? formatTotal(entry.totalHundredths!) : '–',
    tag,
    ...explain(entry, rules),
  }
}

/** What came of seats, in public words, by application. */
export async function storiesOf(ids: number[]): Promise<Map<number, string[]>> {
  const offers = await Offer.query().whereIn('applicationId', ids).preload('events')
  const withdrawals = await CandidacyWithdrawal.query().whereIn('applicationId', ids)
  return new Map([
    ...offers.map((offer): [number, string[]] => [offer.applicationId, storyOf(offer)]),
    ...withdrawals.map(({ applicationId, occurredAt }): [number, string[]] => [
      applicationId,
      [candidacyStory(occurredAt)],
    ]),
  ])
}

/** Its state by now: a suitable application may have a seat, or have given it up. */
const tagOf = ({ outcome, application }: RankingEntry): StateLabel =>
  outcome === 'suitable' ? applicationLifecycle.states[application.state] : OUTCOMES[outcome]
