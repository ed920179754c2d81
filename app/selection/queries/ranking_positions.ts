import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import Position from '#selection/models/position'
import Ranking from '#selection/models/ranking'
import SelectionNotice from '#selection/models/selection_notice'

const PER_PAGE = 30

/** Notices whose positions are ranked. */
export const RANKABLE = ['closed', 'evaluated', 'concluded']

export type RankingFilter = { notice: string; search: string; page: number; path: string }

/** A position with how far it is from its ranking. */
export type RankingPosition = {
  position: Position
  applications: number
  /** Applications that something keeps out of the ranking. */
  pending: number
  ranking: Ranking | null
  state: 'published' | 'ready' | 'waiting' | 'nobody'
}

/** A page of positions of closed notices. A fixed number of queries. */
export async function rankingPositions({ notice, search, page, path }: RankingFilter) {
  const notices = await rankableNotices()
  const chosen = notices.find(({ label }) => label === notice) ?? null
  const ids = chosen ? [chosen.id] : notices.map(({ id }) => id)
  const matching = () => positionsMatching(ids, search)
  const [{ $extras }] = await matching().count('* as total')
  const pager = paginate(Number($extras.total), page, PER_PAGE, (number) =>
    withQuery(path, { avviso: notice, cerca: search, pagina: number })
  )
  const positions = await matching()
    .orderBy('noticeId', 'desc')
    .orderBy('code')
    .forPage(pager.current, PER_PAGE)
    .preload('notice')
    .preload('hostBody')
  return { notices, notice: chosen, rows: await withReadiness(positions), pager }
}

/** Closed notices and beyond, the newest first. */
export const rankableNotices = (): Promise<SelectionNotice[]> =>
  SelectionNotice.query()
    .whereIn('state', RANKABLE)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')

/** One of them, or a 404. */
export const rankableNotice = (id: string | number): Promise<SelectionNotice> =>
  SelectionNotice.query()
    .where('id', Number(id) || 0)
    .whereIn('state', RANKABLE)
    .firstOrFail()

/** Positions of a notice that can be published now. */
export async function readyPositions(notice: SelectionNotice): Promise<Position[]> {
  const positions = await Position.query().where('noticeId', notice.id).orderBy('code')
  const rows = await withReadiness(positions)
  return rows.filter(({ state }) => state === 'ready').map(({ position }) => position)
}

function positionsMatching(noticeIds: number[], search: string) {
  return Position.query()
    .whereIn('noticeId', noticeIds)
    .if(search.trim(), (query) =>
      query.where((any) =>
        any
          .whereRaw(`search_text like ? escape '\\'`, [containing(searchable(search))])
          .orWhereRaw(`lower(code) like lower(?) escape '\\'`, [containing(search.trim())])
      )
    )
}

async function withReadiness(positions: Position[]): Promise<RankingPosition[]> {
  const ids = positions.map(({ id }) => id)
  const [applications, pending] = [await countApplications(ids), await countPending(ids)]
  const rankings = await Ranking.query().whereIn('positionId', ids).whereNull('supersededAt')
  return positions.map((position) => {
    const figures = {
      applications: applications.get(position.id) ?? 0,
      pending: pending.get(position.id) ?? 0,
    }
    const ranking = rankings.find(({ positionId }) => positionId === position.id) ?? null
    return { position, ...figures, ranking, state: stateOf(figures, ranking) }
  })
}

function stateOf(
  { applications, pending }: { applications: number; pending: number },
  ranking: Ranking | null
): RankingPosition['state'] {
  if (ranking) return 'published'
  if (applications === 0) return 'nobody'
  return pending > 0 ? 'waiting' : 'ready'
}

async function countApplications(ids: number[]) {
  return figuresOf(
    db.from('applications').whereIn('position_id', ids).whereNot('state', 'retracted')
  )
}

/** The same facts as `missingForRanking`, counted for many positions at once. */
async function countPending(ids: number[]) {
  const missesPoints = `(select count(*) from scores where scores.application_id = applications.id)
    < (select count(*) from notice_criteria where notice_criteria.notice_id = applications.notice_id)`
  const hasInterview = `exists (select 1 from notice_criteria
    where notice_criteria.notice_id = applications.notice_id and notice_criteria.is_interview = ?)`
  return figuresOf(
    db
      .from('applications')
      .whereIn('position_id', ids)
      .where((any) =>
        any
          .whereIn('state', ['submitted', 'incomplete', 'convoked'])
          .orWhere((one) => one.where('state', 'admitted').whereRaw(hasInterview, [true]))
          .orWhere((one) => one.whereIn('state', SCORED).whereRaw(missesPoints))
      )
  )
}

const SCORED = ['admitted', 'interviewed', 'suitable', 'unsuitable']

async function figuresOf(query: ReturnType<typeof db.from>): Promise<Map<number, number>> {
  const rows = await query.groupBy('position_id').select('position_id').count('* as total')
  return new Map(rows.map((row) => [row.position_id, Number(row.total)]))
}
