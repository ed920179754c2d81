import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import HostBody from '#hosts/models/host_body'
import type { PositionListFilters } from '#selection/evaluation_filters'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { noticeTag } from '#selection/notice_tag'
import { progressOf } from '#selection/queries/evaluation_progress'
import { positionsFor } from '#selection/queries/scope'

const PER_PAGE = 25

/** What wants a decision comes first: notices under evaluation, then those still open, then the settled ones. */
const WAITING_FIRST = `(select case state when 'closed' then 0 when 'published' then 1 else 2 end
  from selection_notices where selection_notices.id = positions.notice_id)`

type PositionQuery = ModelQueryBuilderContract<typeof Position>

/** A page of the positions that somebody evaluates, those that wait first, with how far each is. */
export async function evaluationPositions(actor: Account, filters: PositionListFilters) {
  const matching = () => narrowed(published(actor), filters)
  const [{ $extras }] = await matching().count('* as total')
  const pager = paginate(Number($extras.total), filters.pagina, PER_PAGE, (pagina) =>
    withQuery('/valutazione', { ...filters, pagina })
  )
  const positions = await matching()
    .preload('notice', (notice) => notice.preload('criteria'))
    .preload('hostBody')
    .orderByRaw(WAITING_FIRST)
    .orderBy('notice_id', 'desc')
    .orderBy('code')
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  const progress = await progressOf(positions)
  const rows = positions.map((position) => ({
    position,
    progress: progress.get(position.id)!,
    tag: noticeTag(position.notice, clock.now()),
  }))
  return { rows, pager }
}

/** The notices and hosts to choose from in the filters: those whose positions this person evaluates. */
export async function evaluationChoices(actor: Account) {
  const notices = await SelectionNotice.query()
    .whereIn('id', published(actor).select('notice_id'))
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
  const hosts = actor.is('hostOfficer')
    ? []
    : await HostBody.query().whereIn('id', published(actor).select('host_body_id')).orderBy('name')
  return {
    notices: notices.map(({ id, label }) => ({ value: id, label })),
    hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** Those of notices that are no drafts. */
function published(actor: Account): PositionQuery {
  const drafts = SelectionNotice.query().select('id').where('state', 'draft')
  return positionsFor(actor).whereNotIn('positions.notice_id', drafts)
}

function narrowed(query: PositionQuery, { cerca, avviso, ente }: PositionListFilters) {
  if (avviso) query.where('notice_id', avviso)
  if (ente) query.where('host_body_id', ente)
  if (cerca) {
    const hosts = HostBody.query()
      .select('id')
      .whereRaw(`search_text like ? escape '\\'`, [containing(searchable(cerca))])
    query.where((any) =>
      any
        .whereRaw(`search_text like ? escape '\\'`, [containing(searchable(cerca))])
        .orWhereRaw(`lower(code) like lower(?) escape '\\'`, [containing(cerca)])
        .orWhereIn('host_body_id', hosts)
    )
  }
  return query
}
