import db from '@adonisjs/lucid/services/db'
import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import { searchable } from '#core/values/searchable'
import type { ApplicationListFilters } from '#selection/evaluation_filters'
import Application from '#selection/models/application'
import CompletionRequest from '#selection/models/completion_request'
import Interview from '#selection/models/interview'
import type Position from '#selection/models/position'
import { requirementsOf } from '#selection/requirements'

const PER_PAGE = 50

/** One line of the table of a position. */
export type ApplicationRow = {
  application: Application
  /** Requirements looked at so far, of `checkTotal`. */
  checks: number
  checkTotal: number
  completion: CompletionRequest | null
  interview: Interview | null
  /** Criteria scored so far, of `scoreTotal`, and their points together. */
  scores: number
  scoreTotal: number
  hundredths: number
}

type ApplicationQuery = ModelQueryBuilderContract<typeof Application>

const POINTS = '(select sum(hundredths) from scores where scores.application_id = applications.id)'

const ORDERS: Record<
  ApplicationListFilters['ordine'],
  (query: ApplicationQuery) => ApplicationQuery
> = {
  cognome: (query) => query.orderBy('lastName').orderBy('firstName'),
  protocollo: (query) => query,
  stato: (query) => query.orderBy('state'),
  punti: (query) => query.orderByRaw(`coalesce(${POINTS}, -1) desc`),
}

/** A page of the applications of a position, with what the commission did so far. Six queries, whatever the rows. */
export async function evaluationApplications(position: Position, filters: ApplicationListFilters) {
  const path = `/valutazione/posizioni/${position.id}`
  const [{ $extras }] = await matching(position, filters).count('* as total')
  const pager = paginate(Number($extras.total), filters.pagina, PER_PAGE, (pagina) =>
    withQuery(path, { ...filters, pagina })
  )
  const applications = await ORDERS[filters.ordine](matching(position, filters))
    .orderBy('protocolNumber')
    .forPage(pager.current, PER_PAGE)
  return { rows: await withWork(position, applications), pager }
}

function matching({ id }: Position, { cerca, stato }: ApplicationListFilters): ApplicationQuery {
  const query = Application.query().where('positionId', id).whereNot('state', 'retracted')
  if (stato) query.where('state', stato)
  const protocol = /^d?-?0*(\d{1,9})$/i.exec(cerca)
  if (protocol) return query.where('protocolNumber', Number(protocol[1]))
  if (!cerca) return query
  return query.whereRaw(`search_text like ? escape '\\'`, [containing(searchable(cerca))])
}

async function withWork(
  position: Position,
  applications: Application[]
): Promise<ApplicationRow[]> {
  const ids = applications.map(({ id }) => id)
  const counted = (table: string) =>
    db.from(table).whereIn('application_id', ids).groupBy('application_id').select('application_id')
  const checks = await counted('requirement_checks').count('* as total')
  const scores = await counted('scores').count('* as total').sum('hundredths as points')
  const completions = await CompletionRequest.query()
    .whereIn('applicationId', ids)
    .where('state', 'open')
  const interviews = await Interview.query()
    .whereIn('applicationId', ids)
    .whereNot('state', 'moved')
    .preload('slot')
  const of = <T>(rows: T[], key: keyof T, id: number) => rows.find((row) => row[key] === id)
  return applications.map((application) => {
    const { id } = application
    const points = of(scores, 'application_id', id)
    return {
      application,
      checks: Number(of(checks, 'application_id', id)?.total ?? 0),
      checkTotal: requirementsOf(position.notice).length,
      completion: of(completions, 'applicationId', id) ?? null,
      interview: of(interviews, 'applicationId', id) ?? null,
      scores: Number(points?.total ?? 0),
      scoreTotal: position.notice.criteria.length,
      hundredths: Number(points?.points ?? 0),
    }
  })
}
