import { containing } from '#core/search_pattern'
import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import { searchable } from '#core/values/searchable'
import DraftPerson from '#attestations/models/draft_person'

export const PEOPLE_ORDERS = {
  rischio: { label: 'Righe da controllare per prime', columns: ['risk desc', 'sort_name', 'id'] },
  cognome: { label: 'Per cognome', columns: ['sort_name', 'id'] },
  file: { label: 'Come nel file', columns: ['row'] },
} as const

export type PeopleOrder = keyof typeof PEOPLE_ORDERS

type Filter = { order: PeopleOrder; search: string; onlyWithoutHours: boolean; page: number }

const PER_PAGE = 50

/** A page of a draft's people, with its pager and how many rows deserve a look. Four queries, whatever the size. */
export async function draftPeople(draftId: number, path: string, filter: Filter) {
  const { total } = await matching(draftId, filter).count('* as total').firstOrFail()
  const pager = paginate(Number(total), filter.page, PER_PAGE, (page) =>
    withQuery(path, {
      ordine: filter.order,
      cerca: filter.search,
      ore: filter.onlyWithoutHours ? 'mancanti' : null,
      pagina: page,
    })
  )
  // Sorting 50,000 ids costs much less than sorting as many whole rows.
  const ids = await matching(draftId, filter)
    .select('id')
    .orderByRaw(PEOPLE_ORDERS[filter.order].columns.join(', '))
    .forPage(pager.current, PER_PAGE)
  const people = await DraftPerson.query()
    .whereIn(
      'id',
      ids.map(({ id }) => id)
    )
    .orderByRaw(PEOPLE_ORDERS[filter.order].columns.join(', '))
  return { people, pager }
}

/** How many people a draft has, how many of them deserve a look, how many lack their hours, and their addresses. */
export async function draftTotals(draftId: number) {
  const row = await db
    .from('draft_people')
    .where({ draft_id: draftId, is_removed: false })
    .select(
      db.raw('count(*) as people'),
      db.raw('count(case when risk > 0 then 1 end) as marked'),
      db.raw('count(case when minutes is null then 1 end) as without_hours'),
      db.raw('count(distinct lower(email)) as addresses'),
      db.raw(`count(case when marks like '%twice%' then 1 end) as repeated`)
    )
    .firstOrFail()
  return {
    people: Number(row.people),
    marked: Number(row.marked),
    withoutHours: Number(row.without_hours),
    addresses: Number(row.addresses),
    repeated: Number(row.repeated),
  }
}

/** One person of a draft, removed ones included, or a 404. */
export const findPerson = (draftId: number, id: number | string) =>
  DraftPerson.query()
    .where({ draftId, id: Number(id) || 0 })
    .firstOrFail()

function matching(draftId: number, { search, onlyWithoutHours }: Filter) {
  const query = db.from('draft_people').where({ draft_id: draftId, is_removed: false })
  if (onlyWithoutHours) query.whereNull('minutes')
  for (const word of searchable(search).split(/\s+/).filter(Boolean)) {
    query.whereRaw(`search_text like ? escape '\\'`, [containing(word)])
  }
  return query
}
