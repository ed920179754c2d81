import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { paginate, withQuery } from '#core/pagination'
import InternshipImport from '#internships/models/internship_import'

type Query = Record<string, unknown>

const PER_PAGE = 50
/** Everything but the rows. */
const SHOWN = [
  ...['id', 'accountId', 'fileName', 'fileBytes', 'report', 'outcome', 'confirmedAt', 'createdAt'],
]

/** One of the actor's uploads, without its rows, or a 404. */
export const findInternshipImport = (actor: Account, id: number): Promise<InternshipImport> =>
  InternshipImport.query().select(SHOWN).where({ id, accountId: actor.id }).firstOrFail()

/** The uploads of somebody that wait to be confirmed, newest first. */
export const waitingInternshipImports = (actor: Account) =>
  InternshipImport.query()
    .select(SHOWN)
    .where('accountId', actor.id)
    .whereNull('confirmedAt')
    .orderBy('id', 'desc')

/** The faults of an upload and, apart, its warnings: a page of each. */
export async function internshipImportFindings(importId: number, path: string, query: Query) {
  return {
    faults: await pageOf(importId, 'fault', path, query, 'errori'),
    warnings: await pageOf(importId, 'warning', path, query, 'avvisi'),
  }
}

/** Every finding of an upload, in the order of the file. */
export const allInternshipFindings = (importId: number) =>
  db.from('internship_import_findings').where('import_id', importId).orderBy('row').orderBy('id')

async function pageOf(id: number, severity: string, path: string, query: Query, name: string) {
  const matching = () => db.from('internship_import_findings').where({ import_id: id, severity })
  const { total } = await matching().count('* as total').firstOrFail()
  const kept = { errori: Number(query.errori) || null, avvisi: Number(query.avvisi) || null }
  const pager = paginate(Number(total), Number(query[name]), PER_PAGE, (page) =>
    withQuery(path, { ...kept, [name]: page })
  )
  const rows = await matching().orderBy('row').orderBy('id').forPage(pager.current, PER_PAGE)
  return { rows, pager }
}
