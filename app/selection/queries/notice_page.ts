import { clock } from '#core/clock'
import type SelectionNotice from '#selection/models/selection_notice'
import { noticeTag } from '#selection/notice_tag'
import { formatPoints } from '#selection/points'
import { correctionsOf } from '#selection/queries/corrections'
import { figuresOf } from '#selection/queries/notice_list'
import { positionList, readPositionFilter } from '#selection/queries/notice_positions'
import { readinessOf } from '#selection/queries/notice_readiness'
import { noticeTimeline } from '#selection/queries/notice_timeline'
import { publicRequirements } from '#selection/requirements'

/** Everything the page of a notice shows to staff. As many queries with a hundred positions as with one. */
export async function noticePage(
  notice: SelectionNotice,
  path: string,
  query: Record<string, unknown>
) {
  const now = clock.now()
  const filter = readPositionFilter(query)
  const figures = await figuresOf([notice.id])
  return {
    ...{ notice, filter, tag: noticeTag(notice, now) },
    ...(await positionList(path, notice, filter)),
    figures: figures.get(notice.id)!,
    readiness: notice.state === 'draft' ? await readinessOf(notice, now) : null,
    corrections: await correctionsOf(notice),
    timeline: await noticeTimeline(notice.id),
    requirements: publicRequirements(notice),
    tieBreaks: tieBreakLines(notice),
    isCorrectable: notice.state === 'published' && notice.closesAt! > now,
    formatPoints,
  }
}

/** "Più punti in «Colloquio»": how ties are broken, in the order in which it is done. */
export function tieBreakLines(notice: SelectionNotice): string[] {
  return notice.tieBreaks.map((rule) => {
    if (rule.kind !== 'criterion') return PEOPLE_RULES[rule.kind]
    const criterion = notice.criteria.find(({ id }) => id === rule.criterionId)
    return `Più punti in «${criterion?.name ?? 'criterio tolto'}»`
  })
}

const PEOPLE_RULES = {
  younger: 'Chi è più giovane',
  older: 'Chi è più anziano',
  longer_unemployed: 'Chi è senza lavoro da più tempo',
}
