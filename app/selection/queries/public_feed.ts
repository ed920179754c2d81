import { noticesOfYear } from '#selection/queries/public_notices'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { positionRows } from '#selection/queries/position_rows'
import { everPublished } from '#selection/queries/public_scope'

/** Entries of the RSS feed. */
const LATEST = 50

/** Notices of a year, and those still open, with all that is public of them, the newest first. */
export async function noticesWithPositions(asked: number | null) {
  const { year, years, open, evaluating, ended } = await noticesOfYear(asked)
  const ids = [...open, ...evaluating, ...ended].map(({ notice }) => notice.id)
  const notices = await SelectionNotice.query()
    .whereIn('id', ids)
    .preload('criteria')
    .preload('corrections')
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
  const positions = await positionRows(ids)
  return { year, years, notices, positions: Map.groupBy(positions, ({ noticeId }) => noticeId) }
}

/** The latest published notices with their corrections, the newest first. */
export const latestNotices = (): Promise<SelectionNotice[]> =>
  everPublished(SelectionNotice.query())
    .preload('corrections')
    .orderBy('published_at', 'desc')
    .limit(LATEST)

/** The addresses of everything public: notices, and the positions of those not concluded. */
export async function publicAddresses(): Promise<string[]> {
  const notices = await everPublished(SelectionNotice.query()).orderBy('id', 'desc')
  const current = notices.filter(({ state }) => state !== 'concluded')
  const paths = new Map(current.map((notice) => [notice.id, notice.path]))
  const positions = await Position.query()
    .whereIn('noticeId', [...paths.keys()])
    .select('noticeId', 'code')
    .orderBy('id', 'desc')
  return [
    ...notices.map(({ path }) => path),
    ...positions.map(
      ({ noticeId, code }) => `${paths.get(noticeId)}/posizioni/${encodeURIComponent(code)}`
    ),
  ]
}
