import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'

type Query = Record<string, unknown>

const PER_PAGE = 50

/** The faults of a draft's file and, apart, its warnings: a page of each. */
export async function draftFindings(draftId: number, path: string, query: Query) {
  return {
    faults: await pageOf(draftId, 'fault', path, query, 'errori'),
    warnings: await pageOf(draftId, 'warning', path, query, 'avvisi'),
  }
}

/** Every finding of a draft, in the order of the file, for the list that people download. */
export const allFindings = (draftId: number) =>
  db.from('draft_findings').where('draft_id', draftId).orderBy('row').orderBy('id')

async function pageOf(draftId: number, severity: string, path: string, query: Query, name: string) {
  const matching = () => db.from('draft_findings').where({ draft_id: draftId, severity })
  const { total } = await matching().count('* as total').firstOrFail()
  const pager = paginate(Number(total), Number(query[name]), PER_PAGE, (page) =>
    withQuery(path, { ...keptNumbers(query), [name]: page })
  )
  const rows = await matching().orderBy('row').orderBy('id').forPage(pager.current, PER_PAGE)
  return { rows, pager }
}

const keptNumbers = ({ errori, avvisi }: Query) => ({
  errori: Number(errori) || null,
  avvisi: Number(avvisi) || null,
})
