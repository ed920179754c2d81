import Ranking from '#selection/models/ranking'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** The rankings in force of a notice, each with its position and host, by code. */
export const publishedRankings = (notice: SelectionNotice): Promise<Ranking[]> =>
  Ranking.query()
    .whereNull('rankings.superseded_at')
    .whereIn('rankings.position_id', Position.query().where('noticeId', notice.id).select('id'))
    .preload('position', (position) => position.preload('hostBody'))
    .join('positions', 'positions.id', 'rankings.position_id')
    .select('rankings.*')
    .orderBy('positions.code')

/** Whether a position has a ranking to be read. */
export const hasRanking = async (position: Position): Promise<boolean> =>
  (await Ranking.query().where('positionId', position.id).whereNull('supersededAt').first()) !==
  null
