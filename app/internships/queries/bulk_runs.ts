import db from '@adonisjs/lucid/services/db'
import { paginate, withQuery } from '#core/pagination'
import { BULK_OUTCOMES, type BulkOutcome } from '#internships/bulk/kinds'
import BulkItem from '#internships/models/bulk_item'
import BulkRun from '#internships/models/bulk_run'

const PER_PAGE = 50
const LATEST = 5

/** An action on many internships, or a 404. Whoever manages internships sees them all. */
export const findBulkRun = (id: number): Promise<BulkRun> =>
  BulkRun.query().where('id', id).preload('account').preload('promoterTutor').firstOrFail()

/** The latest of them. */
export const latestBulkRuns = () =>
  BulkRun.query().preload('account').orderBy('id', 'desc').limit(LATEST)

/** How many went how; `waiting`: still to be done. */
export type BulkFigures = Record<BulkOutcome | 'waiting', number>

/** What became of the internships of a run, so far. */
export async function bulkFigures(runId: number): Promise<BulkFigures> {
  const rows = await db
    .from('internship_bulk_items')
    .where('run_id', runId)
    .select('outcome')
    .count('* as total')
    .groupBy('outcome')
  const figures = { done: 0, unneeded: 0, refused: 0, failed: 0, waiting: 0 }
  for (const { outcome, total } of rows) {
    figures[(outcome ?? 'waiting') as keyof BulkFigures] = Number(total)
  }
  return figures
}

/** A page of what was not done, with the reasons; then all that was. */
export async function bulkItems(runId: number, path: string, query: Record<string, unknown>) {
  const outcome = (Object.keys(BULK_OUTCOMES) as BulkOutcome[]).find((one) => one === query.esito)
  const matching = () => {
    const items = BulkItem.query().where('runId', runId).whereNotNull('outcome')
    return outcome ? items.where('outcome', outcome) : items
  }
  const [{ $extras }] = await matching().count('* as total')
  const pager = paginate(Number($extras.total), Number(query.pagina), PER_PAGE, (pagina) =>
    withQuery(path, { esito: outcome, pagina })
  )
  const items = await matching()
    .preload('internship', (internship) => internship.preload('intern').preload('hostBody'))
    .orderByRaw(
      `case outcome when 'failed' then 0 when 'refused' then 1 when 'unneeded' then 2 else 3 end`
    )
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  return { items, pager, outcome }
}

/** Every internship of a run with its outcome, a few hundred at a time, for the file. */
export async function* bulkReport(runId: number) {
  for (let last = 0; ;) {
    const some = await BulkItem.query()
      .where('runId', runId)
      .where('id', '>', last)
      .preload('internship', (internship) => internship.preload('intern').preload('hostBody'))
      .orderBy('id')
      .limit(300)
    if (some.length === 0) return
    yield* some
    last = some[some.length - 1].id
  }
}
