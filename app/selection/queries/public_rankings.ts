import type { DateTime } from 'luxon'
import programme from '#config/programme'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { longDate } from '#core/dates'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import Ranking from '#selection/models/ranking'
import { planOf } from '#selection/queries/seat_plan'
import { linesOf } from '#selection/queries/ranking_lines'
import Offer from '#selection/models/offer'
import Seat from '#selection/models/seat'
import { seatsSentence } from '#selection/ranking/seat_story'
import { orderRules } from '#selection/ranking/wording'

const PER_PAGE = 30

/** Nothing that names a person is read for a public page. */
const PUBLIC = ['id', 'state', 'protocolNumber']

type Asked = { search: string; page: number; path: string }

/** Rankings in force, newest notice first, by host, title, or code. */
export async function publicRankings({ search, page, path }: Asked) {
  const matching = () =>
    Ranking.query()
      .whereNull('rankings.superseded_at')
      .where('rankings.published_at', '>=', publicSince())
      .join('positions', 'positions.id', 'rankings.position_id')
      .join('selection_notices', 'selection_notices.id', 'positions.notice_id')
      .if(search.trim(), (query) =>
        query.where((any) =>
          any
            .whereRaw(`positions.search_text like ? escape '\\'`, [containing(searchable(search))])
            .orWhereRaw(`lower(positions.code) like lower(?) escape '\\'`, [
              containing(search.trim()),
            ])
        )
      )
  const [{ $extras }] = await matching().count('* as total')
  const pager = paginate(Number($extras.total), page, PER_PAGE, (number) =>
    withQuery(path, { cerca: search, pagina: number })
  )
  const rankings = await matching()
    .select('rankings.*')
    .orderBy('selection_notices.year', 'desc')
    .orderBy('selection_notices.number', 'desc')
    .orderBy('positions.code')
    .forPage(pager.current, PER_PAGE)
    .preload('position', (position) => position.preload('notice').preload('hostBody'))
  return { groups: byNotice(rankings), pager }
}

/** The address of a position's ranking. Its position with notice. */
export const rankingPath = ({ position }: Ranking): string =>
  `/graduatorie/${position.notice.year}/${position.notice.number}/${position.code}`

/** What the public page of a ranking says, or a 404. `version` null: the one in force, or the last. */
export async function publicRanking(
  year: number,
  number: number,
  code: string,
  version: number | null = null
) {
  const versions = await Ranking.query()
    .select('rankings.*')
    .join('positions', 'positions.id', 'rankings.position_id')
    .join('selection_notices', 'selection_notices.id', 'positions.notice_id')
    .where({ 'selection_notices.year': year, 'selection_notices.number': number })
    .whereRaw('upper(positions.code) = upper(?)', [code])
    .where('rankings.published_at', '>=', publicSince())
    .orderBy('version', 'desc')
  const shown = versions.find((one) => version === null || one.version === version)
  const ranking = await Ranking.query()
    .where('id', shown?.id ?? 0)
    .preload('position', (position) => position.preload('notice').preload('hostBody'))
    .preload('entries', (entries) =>
      entries.preload('application', (application) => application.select(PUBLIC))
    )
    .firstOrFail()
  const seats = await Seat.query().where('positionId', ranking.positionId).preload('site')
  const offers = await Offer.query()
    .whereIn(
      'seatId',
      seats.map(({ id }) => id)
    )
    .preload('events')
  return {
    ranking,
    versions,
    path: rankingPath(ranking),
    lines: await linesOf(ranking),
    ...seatFacts(ranking, seats, offers),
    rules: orderRules(ranking.rules),
  }
}

function seatFacts(ranking: Ranking, seats: Seat[], offers: Offer[]) {
  const held = offers.filter(({ state }) => state === 'open' || state === 'accepted')
  const accepted = held.filter(({ state }) => state === 'accepted').length
  const figures = { total: seats.length, accepted, open: held.length - accepted }
  const plan = planOf(ranking.supersededAt ? null : ranking, seats, held)
  const instants = offers.flatMap(({ events }) => events.map(({ occurredAt }) => occurredAt))
  return {
    seats: seatsSentence(figures),
    updatedAt: laterDay(ranking.publishedAt, instants),
    undecided: plan.undecided.map(({ code }) => code),
    following: plan.following.map(({ code }) => code),
  }
}

function byNotice(rankings: Ranking[]) {
  const labels = [...new Set(rankings.map(({ position }) => position.notice.label))]
  return labels.map((label) => ({
    label,
    rankings: rankings
      .filter(({ position }) => position.notice.label === label)
      .map((ranking) => ({ ranking, path: rankingPath(ranking) })),
  }))
}

/** Publications before this instant are no longer for everybody. */
const publicSince = (): string =>
  toDb(clock.rome().startOf('year').minus({ years: programme.publicRankingYears }))

/** When something last happened to the seats, if that was on a later day than the publication. */
function laterDay(publishedAt: DateTime, instants: DateTime[]): DateTime | null {
  const [last] = instants.sort((a, b) => b.toMillis() - a.toMillis())
  return last && longDate(last) !== longDate(publishedAt) ? last : null
}
