import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ApplicationState } from '#selection/lifecycle'
import Application from '#selection/models/application'

/** One thing that still keeps an application out of a ranking. */
export type Missing = {
  /** "D-00347" */
  code: string
  applicationId: number
  /** In Italian, for the page: "L’ammissione è da decidere". */
  what: string
}

/** States in which nothing is asked any more: out, or beyond the ranking. */
const SETTLED: ApplicationState[] = [
  'retracted',
  'excluded',
  'absent',
  'offered',
  'accepted',
  'withdrawn',
  'forfeited',
]

type CriterionRow = { id: number; name: string; isInterview: boolean }

/**
 * What is missing before a position can be ranked, by application in order of protocol: admissions to decide,
 * completions still open, interviews to hold, points to give. Empty when it is ready. Three queries, whatever the rows.
 */
export async function missingForRanking(
  positionId: number,
  trx?: TransactionClientContract
): Promise<Missing[]> {
  const applications = await Application.query(trx ? { client: trx } : {})
    .select('id', 'noticeId', 'protocolNumber', 'state')
    .where('positionId', positionId)
    .whereNotIn('state', SETTLED)
    .orderBy('protocolNumber')
  if (applications.length === 0) return []
  const client = trx ?? db.connection()
  const criteria = await criteriaOf(applications[0].noticeId, client)
  const scored = await scoredPairs(positionId, client)
  return applications.flatMap((application) =>
    missingOf(application, criteria, scored).map((what) => ({
      code: application.code,
      applicationId: application.id,
      what,
    }))
  )
}

/** The same, one line an application. */
export async function missingByApplication(
  positionId: number
): Promise<{ code: string; applicationId: number; whats: string[] }[]> {
  const lines = new Map<number, { code: string; applicationId: number; whats: string[] }>()
  for (const { code, applicationId, what } of await missingForRanking(positionId)) {
    const line = lines.get(applicationId) ?? { code, applicationId, whats: [] }
    line.whats.push(what)
    lines.set(applicationId, line)
  }
  return [...lines.values()]
}

/** What one application lacks. `scored` holds "application:criterion" pairs. */
function missingOf(
  { id, state }: Application,
  criteria: CriterionRow[],
  scored: Set<string>
): string[] {
  if (state === 'submitted') return ['L’ammissione è da decidere']
  if (state === 'incomplete') return ['L’integrazione chiesta non è ancora arrivata']
  const points = criteria
    .filter((criterion) => !scored.has(`${id}:${criterion.id}`))
    .map(({ name }) => `Mancano i punti di «${name}»`)
  if (state === 'convoked') return ['La presenza al colloquio è da registrare', ...points]
  const hasInterview = criteria.some(({ isInterview }) => isInterview)
  return state === 'admitted' && hasInterview ? ['Il colloquio è da fissare', ...points] : points
}

type Client = Pick<TransactionClientContract, 'from'>

async function criteriaOf(noticeId: number, client: Client): Promise<CriterionRow[]> {
  const rows = await client
    .from('notice_criteria')
    .where('notice_id', noticeId)
    .orderBy('place')
    .select('id', 'name', 'is_interview')
  return rows.map(({ id, name, is_interview }) => ({
    id,
    name,
    isInterview: Boolean(is_interview),
  }))
}

async function scoredPairs(positionId: number, client: Client): Promise<Set<string>> {
  const rows = await client
    .from('scores')
    .join('applications', 'applications.id', 'scores.application_id')
    .where('applications.position_id', positionId)
    .select('scores.application_id as application', 'scores.criterion_id as criterion')
  return new Set(rows.map(({ application, criterion }) => `${application}:${criterion}`))
}
