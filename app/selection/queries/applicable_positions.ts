import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

const PER_PAGE = 15

/**
 * The positions of a notice to apply for, with search by word; the chosen one stands first on every page, whatever is
 * searched, so that it is always in sight.
 */
export async function applicablePositions(
  notice: SelectionNotice,
  chosen: string,
  path: string,
  query: Record<string, unknown>
) {
  const search = String(query.cerca ?? '').slice(0, 100)
  const others = () => {
    const found = Position.query().where('noticeId', notice.id).whereNot('code', chosen)
    for (const word of searchable(search).split(' ').filter(Boolean)) {
      found.whereRaw("search_text || ' ' || lower(code) like ? escape '\\'", [containing(word)])
    }
    return found
  }
  const [{ total }] = await others().count('* as total').pojo<{ total: number }>()
  const pager = paginate(Number(total), Number(query.pagina) || 1, PER_PAGE, (page) =>
    withQuery(path, { cerca: search, pagina: page === 1 ? null : page })
  )
  const positions = await withPlaces(others()).orderBy('code').forPage(pager.current, PER_PAGE)
  const chosenPosition = await withPlaces(
    Position.query().where({ noticeId: notice.id, code: chosen })
  ).first()
  return { search, pager, positions, chosenPosition }
}

const withPlaces = (query: ModelQueryBuilderContract<typeof Position>) =>
  query
    .preload('hostBody')
    .preload('area')
    .preload('seats', (seats) => seats.preload('site'))
