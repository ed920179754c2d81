import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import SelectionNotice from '#selection/models/selection_notice'
import { figuresSentence, type NoticeFigures } from '#selection/notice_figures'
import { standingOf } from '#selection/notice_phase'
import { noticeTag } from '#selection/notice_tag'
import { everPublished, stillOpen } from '#selection/queries/public_scope'

/** The largest number that a notice may bear: beyond it a query fails on PostgreSQL instead of finding nothing. */
const LAST_NUMBER = 2_147_483_647

export type NoticeRow = Awaited<ReturnType<typeof withFigures>>[number]

/**
 * Notices of a year, and always those whose deadline is to come, in the order in which people need them. Without a year,
 * the latest that has any.
 */
export async function noticesOfYear(asked: number | null) {
  const years = await publicYears()
  const year = asked !== null && years.includes(asked) ? asked : (years[0] ?? null)
  const notices = await everPublished(SelectionNotice.query())
    .where((either) => {
      either.where('year', year ?? 0).orWhere((open) => stillOpen(open, clock.now()))
    })
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
  const rows = await withFigures(notices)
  const inPhases = (...phases: string[]) =>
    rows.filter(({ standing }) => phases.includes(standing.phase))
  return {
    year,
    years,
    open: soonestFirst(inPhases('open', 'upcoming')),
    evaluating: inPhases('evaluating'),
    ended: inPhases('evaluated', 'concluded'),
  }
}

/** The notices of the front page: those to come and open, the nearest deadline first, then the latest being evaluated. */
export async function noticesOfFrontPage(limit: number): Promise<NoticeRow[]> {
  const open = await stillOpen(SelectionNotice.query(), clock.now())
    .orderBy('closes_at')
    .limit(limit)
  const others = await everPublished(SelectionNotice.query())
    .whereNotIn(
      'id',
      open.map(({ id }) => id)
    )
    .whereIn('state', ['published', 'closed'])
    .orderBy('closes_at', 'desc')
    .limit(Math.max(0, limit - open.length))
  return withFigures([...open, ...others])
}

/** A notice that the public may read, with all that its page says but the positions; 404 otherwise. */
export function findPublicNotice(year: string, number: string): Promise<SelectionNotice> {
  return everPublished(SelectionNotice.query())
    .where({ year: whole(year), number: whole(number) })
    .preload('criteria')
    .preload('corrections')
    .firstOrFail()
}

async function publicYears(): Promise<number[]> {
  const rows: { year: number }[] = await everPublished(db.from('selection_notices'))
    .distinct('year')
    .orderBy('year', 'desc')
  return rows.map(({ year }) => year)
}

/** Notices with their tag, their words and the figures of their positions: one query for them all. */
async function withFigures(notices: SelectionNotice[]) {
  const now = clock.now()
  const figures = await figuresOf(notices.map(({ id }) => id))
  return notices.map((notice) => ({
    notice,
    tag: noticeTag(notice, now),
    standing: standingOf(notice, now),
    facts: figuresSentence(figures.get(notice.id)),
  }))
}

async function figuresOf(noticeIds: number[]): Promise<Map<number, NoticeFigures>> {
  const rows = await db
    .from('positions')
    .whereIn('notice_id', noticeIds)
    .groupBy('notice_id')
    .select('notice_id')
    .count('* as positions')
    .countDistinct('host_body_id as hosts')
    .countDistinct('monthly_cents as amounts')
    .min('months as shortest')
    .max('months as longest')
    .min('monthly_cents as lowest')
    .max('monthly_cents as highest')
  return new Map(rows.map(({ notice_id: id, ...figures }) => [id, numbersIn(figures)]))
}

/** PostgreSQL counts in bigints, which arrive as text. */
const numbersIn = (figures: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Number(value)])
  ) as unknown as NoticeFigures

const soonestFirst = (rows: NoticeRow[]) =>
  [...rows].sort((one, other) => Number(one.notice.closesAt) - Number(other.notice.closesAt))

function whole(text: string): number {
  const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return number <= LAST_NUMBER ? number : 0
}
